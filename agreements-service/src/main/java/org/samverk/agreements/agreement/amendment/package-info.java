/// Texts that all have signed, changed by another that all sign.
@NullMarked
package org.samverk.agreements.agreement.amendment;

import org.jspecify.annotations.NullMarked;
