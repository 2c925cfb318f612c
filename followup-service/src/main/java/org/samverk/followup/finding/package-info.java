/// What lists are asked for, as SQL says it.
@NullMarked
package org.samverk.followup.finding;

import org.jspecify.annotations.NullMarked;
