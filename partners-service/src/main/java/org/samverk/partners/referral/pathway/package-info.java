/// The ways on which people are referred from one partner to another.
@NullMarked
package org.samverk.partners.referral.pathway;

import org.jspecify.annotations.NullMarked;
