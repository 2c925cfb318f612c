/// Lessons as their readers see them.
@NullMarked
package org.samverk.followup.learning.lesson.shown;

import org.jspecify.annotations.NullMarked;
