/// A series as a picture, fit for print.
@NullMarked
package org.samverk.followup.indicator.series.chart;

import org.jspecify.annotations.NullMarked;
