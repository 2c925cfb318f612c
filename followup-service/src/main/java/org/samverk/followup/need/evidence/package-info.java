/// What shows that something is so, and texts that can be erased.
@NullMarked
package org.samverk.followup.need.evidence;

import org.jspecify.annotations.NullMarked;
