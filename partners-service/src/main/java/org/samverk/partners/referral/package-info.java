/// What partners offer, and who refers people to it.
@NullMarked
package org.samverk.partners.referral;

import org.jspecify.annotations.NullMarked;
