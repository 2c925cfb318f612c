package org.samverk.followup.rendition;

import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonStatus;

/// A lesson that its reader may see.
record Learned(LessonContent content, LessonStatus status) {}
