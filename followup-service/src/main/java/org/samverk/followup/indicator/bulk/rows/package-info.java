/// Rows of measurements as files hold them, read one after the other.
@NullMarked
package org.samverk.followup.indicator.bulk.rows;

import org.jspecify.annotations.NullMarked;
