/// Where an indicator stands: where its series leads, how far it is to the target, and who is left behind.
@NullMarked
package org.samverk.followup.indicator.series.standing;

import org.jspecify.annotations.NullMarked;
