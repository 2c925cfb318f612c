/// The chain from a goal to what shows how it went.
@NullMarked
package org.samverk.followup.evidence;

import org.jspecify.annotations.NullMarked;
