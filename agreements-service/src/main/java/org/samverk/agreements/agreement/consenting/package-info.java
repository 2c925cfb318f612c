/// Consent: signatures and decisions, given here or recorded from elsewhere, and what parties say of the latter.
@NullMarked
package org.samverk.agreements.agreement.consenting;

import org.jspecify.annotations.NullMarked;
