package org.samverk.followup.learning.lesson.report;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.LessonFilter;
import org.samverk.followup.learning.lesson.content.LessonCategory;

/// Which obstacles to put on the board.
record BoardFilter(
        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement they were met in, or of a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("subject") @Parameter(description = "Id of what they were met in") @Nullable
        UUID subject,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose they are, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("category") @Parameter(description = "What they have to do with") @Nullable
        LessonCategory category,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme) {

    LessonFilter asked() {
        return new LessonFilter(
                null, agreement, subject, null, owner, null, category, null, theme, null, null, null, null, null);
    }
}
