/// Partners entered by mistake, and what keeps others from being deleted.
@NullMarked
package org.samverk.partners.partner.deletion;

import org.jspecify.annotations.NullMarked;
