package org.samverk.followup.learning.lesson.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom the effort was meant for.
@Schema(name = "LessonTargetGroup")
public enum LessonTargetGroup {
    VULNERABLE_MOTHERS,
    CHILDREN,
    YOUNG,
    ADULTS,
    OLDER,
    GENERAL
}
