/// Whether a partner is vouched for, and in use.
@NullMarked
package org.samverk.partners.partner.standing;

import org.jspecify.annotations.NullMarked;
