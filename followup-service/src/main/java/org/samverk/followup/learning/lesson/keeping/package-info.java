/// What is done with lessons, and who may do it.
@NullMarked
package org.samverk.followup.learning.lesson.keeping;

import org.jspecify.annotations.NullMarked;
