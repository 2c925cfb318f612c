/// Lists of criteria that organisations keep of their own, beside those that come with the suite.
@NullMarked
package org.samverk.agreements.agreement.iop.own;

import org.jspecify.annotations.NullMarked;
