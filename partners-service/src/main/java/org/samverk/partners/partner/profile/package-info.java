/// What a partner is said to be.
@NullMarked
package org.samverk.partners.partner.profile;

import org.jspecify.annotations.NullMarked;
