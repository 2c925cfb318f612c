/// Whole lists of partners in forms that other programs read.
@NullMarked
package org.samverk.partners.partner.export;

import org.jspecify.annotations.NullMarked;
