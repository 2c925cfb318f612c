/// The report of an occasion: what is written, and what the journal knows of it.
@NullMarked
package org.samverk.followup.occasion.report;

import org.jspecify.annotations.NullMarked;
