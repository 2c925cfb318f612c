/// Partnerships with civil society held against a list of criteria.
@NullMarked
package org.samverk.agreements.agreement.assessing;

import org.jspecify.annotations.NullMarked;
