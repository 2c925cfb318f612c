/// What is said of a lesson, and what becomes of it.
@NullMarked
package org.samverk.followup.learning.lesson.content;

import org.jspecify.annotations.NullMarked;
