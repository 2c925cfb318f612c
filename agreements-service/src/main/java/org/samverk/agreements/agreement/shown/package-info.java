/// Agreements as their readers see them, from the table or from the journal.
@NullMarked
package org.samverk.agreements.agreement.shown;

import org.jspecify.annotations.NullMarked;
