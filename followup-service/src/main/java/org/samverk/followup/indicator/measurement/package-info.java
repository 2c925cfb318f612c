/// Measurements: what an indicator was, somewhere, once, for somebody.
@NullMarked
package org.samverk.followup.indicator.measurement;

import org.jspecify.annotations.NullMarked;
