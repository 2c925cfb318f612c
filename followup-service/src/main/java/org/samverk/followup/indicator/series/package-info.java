/// How an indicator goes: its series as rows, as a table and as a chart, and the lines in it.
@NullMarked
package org.samverk.followup.indicator.series;

import org.jspecify.annotations.NullMarked;
