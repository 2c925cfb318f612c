/// The terms of an agreement: what the parties promise one another, as one immutable text with a hash.
@NullMarked
package org.samverk.agreements.agreement.terms;

import org.jspecify.annotations.NullMarked;
