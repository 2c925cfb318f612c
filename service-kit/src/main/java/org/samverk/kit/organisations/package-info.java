/// The organisations that cooperate, as far as every service must know them: fed from their register, so that no read
/// needs it.
@NullMarked
package org.samverk.kit.organisations;

import org.jspecify.annotations.NullMarked;
