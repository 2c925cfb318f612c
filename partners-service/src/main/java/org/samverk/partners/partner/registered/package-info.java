/// What other features know of the partners they refer to.
@NullMarked
package org.samverk.partners.partner.registered;

import org.jspecify.annotations.NullMarked;
