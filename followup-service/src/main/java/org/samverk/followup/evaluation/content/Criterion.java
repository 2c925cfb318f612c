package org.samverk.followup.evaluation.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// How something is judged by one criterion, and on what.
@Schema(name = "EvaluationCriterion")
public record Criterion(
        @NotNull CriterionCode code,

        @Schema(description = "1 (poor) to 5") @Min(1) @Max(5) @Nullable
        Integer rating,

        @Localised @Nullable Map<String, String> text,

        @Schema(description = "What the judgement stands on")
        @Size(max = 50)
        @UniqueElements(message = EvaluationContent.ONCE)
        List<@Valid @NotNull Evidence> evidence,

        @Schema(description = "Of REACH only") @Valid @Nullable
        Reach reach,

        @Schema(description = "Of ADOPTION only") @Valid @Nullable
        Adoption adoption) {

    public Criterion {
        evidence = Lists.copy(evidence);
    }

    @Blames("reach")
    @Schema(hidden = true)
    @AssertTrue(message = "only REACH counts people")
    boolean isReachInOrder() {
        return reach == null || code == null || code == CriterionCode.REACH;
    }

    @Blames("adoption")
    @Schema(hidden = true)
    @AssertTrue(message = "only ADOPTION counts settings")
    boolean isAdoptionInOrder() {
        return adoption == null || code == null || code == CriterionCode.ADOPTION;
    }
}
