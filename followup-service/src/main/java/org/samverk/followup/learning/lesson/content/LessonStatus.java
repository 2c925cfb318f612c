package org.samverk.followup.learning.lesson.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a lesson has come. An obstacle is worked on until it is no more, or lived with.
@Schema(name = "LessonStatus")
public enum LessonStatus {
    OPEN,
    MITIGATING,
    ELIMINATED,
    ACCEPTED,
    IDENTIFIED,
    APPLIED;

    /// Where a lesson of this type begins.
    public static LessonStatus first(LessonType type) {
        return switch (type) {
            case OBSTACLE -> OPEN;
            case SUCCESS_FACTOR, INSIGHT -> IDENTIFIED;
        };
    }

    /// What an obstacle may come to from here. A success factor is applied, not advanced.
    public List<LessonStatus> next() {
        return switch (this) {
            case OPEN -> List.of(MITIGATING);
            case MITIGATING -> List.of(ELIMINATED, ACCEPTED);
            case ELIMINATED, ACCEPTED -> List.of(OPEN);
            case IDENTIFIED, APPLIED -> List.of();
        };
    }
}
