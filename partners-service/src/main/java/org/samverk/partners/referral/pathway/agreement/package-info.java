/// The agreement that a pathway rests on, for those to see who may.
@NullMarked
package org.samverk.partners.referral.pathway.agreement;

import org.jspecify.annotations.NullMarked;
