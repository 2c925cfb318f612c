/// What is said of a measurement, and what it must be to fit its indicator.
@NullMarked
package org.samverk.followup.indicator.measurement.content;

import org.jspecify.annotations.NullMarked;
