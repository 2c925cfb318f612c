package org.samverk.followup.learning.lesson.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of thing was learned.
@Schema(name = "LessonType")
public enum LessonType {
    SUCCESS_FACTOR,
    OBSTACLE,
    INSIGHT
}
