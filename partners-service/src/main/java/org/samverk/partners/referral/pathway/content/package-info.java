/// What is said of a pathway.
@NullMarked
package org.samverk.partners.referral.pathway.content;

import org.jspecify.annotations.NullMarked;
