/// What lists are asked for, as SQL says it.
@NullMarked
package org.samverk.followup.indicator.finding;

import org.jspecify.annotations.NullMarked;
