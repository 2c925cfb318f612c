/// Measurements, for what stands on them.
@NullMarked
package org.samverk.followup.indicator.known;

import org.jspecify.annotations.NullMarked;
