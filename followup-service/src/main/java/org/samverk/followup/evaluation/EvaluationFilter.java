package org.samverk.followup.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.evaluation.content.CriterionCode;
import org.samverk.followup.evaluation.content.EvaluationType;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.value.Ids;

/// Which evaluations to list. Filters narrow one another.
public record EvaluationFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("subject") @Parameter(description = "Id of what is evaluated") @Nullable
        UUID subject,

        @QueryParam("subjectType") @Parameter(description = "What kind of thing is evaluated")
        Subject.@Nullable Type subjectType,

        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement that is evaluated, or a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner that evaluates, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("type") @Parameter(description = "What it is for") @Nullable
        EvaluationType type,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        EvaluationStatus status,

        @QueryParam("criterion") @Parameter(description = "A criterion by which it judges") @Nullable
        CriterionCode criterion,

        @QueryParam("minRating")
        @Min(1)
        @Max(5)
        @Parameter(description = "Rated so or better by that criterion or, without one, by any")
        @Nullable
        Integer minRating,

        @QueryParam("measurement") @Parameter(description = "Id of a measurement it stands on") @Nullable
        UUID measurement,

        @QueryParam("basisChanged")
        @Parameter(description = "Whether a measurement was corrected or deleted after it was completed")
        @Nullable
        Boolean basisChanged,

        @QueryParam("recommendScaleUp")
        @Parameter(description = "true lists what recommends to scale up; false what advises against it")
        @Nullable
        Boolean recommendScaleUp,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
