/// Indicators as far as the register of partners must know them.
@NullMarked
package org.samverk.partners.indicator;

import org.jspecify.annotations.NullMarked;
