/// Questions across lessons.
@NullMarked
package org.samverk.followup.learning.lesson.report;

import org.jspecify.annotations.NullMarked;
