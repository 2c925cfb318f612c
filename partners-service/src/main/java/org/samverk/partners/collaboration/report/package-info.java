/// What the collaborations a caller may see come to.
@NullMarked
package org.samverk.partners.collaboration.report;

import org.jspecify.annotations.NullMarked;
