/// Signatures: given here, recorded from elsewhere, and what parties say of the latter.
@NullMarked
package org.samverk.agreements.agreement.signature;

import org.jspecify.annotations.NullMarked;
