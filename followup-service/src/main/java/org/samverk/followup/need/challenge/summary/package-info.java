/// Health challenges counted, and as a table.
@NullMarked
package org.samverk.followup.need.challenge.summary;

import org.jspecify.annotations.NullMarked;
