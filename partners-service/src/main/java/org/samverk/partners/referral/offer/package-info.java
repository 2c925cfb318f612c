/// What partners can do for people, and for one another.
@NullMarked
package org.samverk.partners.referral.offer;

import org.jspecify.annotations.NullMarked;
