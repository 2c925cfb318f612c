/// Indicators as they are shown.
@NullMarked
package org.samverk.followup.indicator.shown;

import org.jspecify.annotations.NullMarked;
