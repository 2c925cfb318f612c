/// Agreements: who agreed with whom, on which terms, and what became of it.
@NullMarked
package org.samverk.agreements.agreement;

import org.jspecify.annotations.NullMarked;
