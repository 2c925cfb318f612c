/// Agreements as far as the register of partners must know them.
@NullMarked
package org.samverk.partners.agreement;

import org.jspecify.annotations.NullMarked;
