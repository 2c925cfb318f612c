/// What was learned: lessons, cases and what is noted along the way, and the library they are found in.
@NullMarked
package org.samverk.followup.learning;

import org.jspecify.annotations.NullMarked;
