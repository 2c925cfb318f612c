package org.samverk.followup.learning.lesson;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.content.LessonCategory;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.learning.lesson.content.LessonTargetGroup;
import org.samverk.followup.learning.lesson.content.LessonType;
import org.samverk.kit.value.Ids;

/// Which lessons to list. Filters narrow one another.
public record LessonFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description = "Words of title or text in Swedish, Danish, Norwegian, Finnish or English, in any form",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement it was learned from, or of a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("subject") @Parameter(description = "Id of what it was learned from") @Nullable
        UUID subject,

        @QueryParam("appliedIn") @Parameter(description = "Id of what it was applied in") @Nullable
        UUID appliedIn,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("type") @Parameter(description = "Kind of lesson") @Nullable
        LessonType type,

        @QueryParam("category") @Parameter(description = "What it has to do with") @Nullable
        LessonCategory category,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        LessonStatus status,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme,

        @QueryParam("targetGroup") @Parameter(description = "Whom it was for") @Nullable
        LessonTargetGroup targetGroup,

        @QueryParam("minOutcome") @Min(-2) @Max(2) @Parameter(description = "Rated so well or better") @Nullable
        Integer minOutcome,

        @QueryParam("maxOutcome") @Min(-2) @Max(2) @Parameter(description = "Rated so well at most") @Nullable
        Integer maxOutcome,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
