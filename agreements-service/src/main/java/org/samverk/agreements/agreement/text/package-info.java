/// The texts of an agreement: every version, what differs, and what is left unsaid.
@NullMarked
package org.samverk.agreements.agreement.text;

import org.jspecify.annotations.NullMarked;
