/// Lessons: what helped, what stood in the way, what was understood.
@NullMarked
package org.samverk.followup.learning.lesson;

import org.jspecify.annotations.NullMarked;
