/// What the types of agreement demand of their terms before these may be proposed.
@NullMarked
package org.samverk.agreements.agreement.terms.demand;

import org.jspecify.annotations.NullMarked;
