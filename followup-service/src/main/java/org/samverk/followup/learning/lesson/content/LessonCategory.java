package org.samverk.followup.learning.lesson.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What it has to do with.
@Schema(name = "LessonCategory")
public enum LessonCategory {
    /// To cooperate is a skill in itself.
    COMPETENCE,
    ORGANISATION,
    RESOURCES,
    COMMUNICATION,
    METHOD,
    OTHER
}
