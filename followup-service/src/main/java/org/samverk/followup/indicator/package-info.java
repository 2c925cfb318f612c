/// Indicators: what is measured, from where, and which way is better.
@NullMarked
package org.samverk.followup.indicator;

import org.jspecify.annotations.NullMarked;
