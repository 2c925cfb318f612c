/// Agreements as far as follow-up must know them.
@NullMarked
package org.samverk.followup.agreement;

import org.jspecify.annotations.NullMarked;
