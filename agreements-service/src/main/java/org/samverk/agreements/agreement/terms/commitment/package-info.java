/// What each party commits itself to.
@NullMarked
package org.samverk.agreements.agreement.terms.commitment;

import org.jspecify.annotations.NullMarked;
