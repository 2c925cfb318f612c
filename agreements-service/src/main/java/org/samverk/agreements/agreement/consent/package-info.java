/// Consent: proposals of terms, and the signatures given to one of them.
@NullMarked
package org.samverk.agreements.agreement.consent;

import org.jspecify.annotations.NullMarked;
