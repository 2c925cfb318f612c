/// What is said of an offer.
@NullMarked
package org.samverk.partners.referral.offer.content;

import org.jspecify.annotations.NullMarked;
