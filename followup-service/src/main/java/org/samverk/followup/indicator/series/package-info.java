/// How an indicator goes: its series, where it leads, how far it is to the target, and who is left behind.
@NullMarked
package org.samverk.followup.indicator.series;

import org.jspecify.annotations.NullMarked;
