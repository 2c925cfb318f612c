/// A health challenge: what is wrong where, how badly, and whether something is done about it.
@NullMarked
package org.samverk.followup.need.challenge;

import org.jspecify.annotations.NullMarked;
