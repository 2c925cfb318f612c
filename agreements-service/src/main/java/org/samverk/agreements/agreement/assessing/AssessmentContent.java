package org.samverk.agreements.agreement.assessing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.iop.IopAssessment.Conclusion;
import org.samverk.agreements.agreement.iop.IopAssessment.Result;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;

/// What was found of each criterion; what is left out is open still.
@Schema(name = "IopAssessmentContent")
record AssessmentContent(
        @Schema(
                description =
                        "Code of a list of criteria that comes with the suite, or the id of an organisation's own",
                examples = "FORUM")
        @NotBlank
        @Size(max = 40)
        String list,

        @Schema(description = "By default the newest there is, or the one the assessment was begun with")
        @Min(1)
        @Nullable
        Integer listVersion,

        @Size(max = 50) List<@Valid @NotNull Finding> items,
        @Nullable Conclusion conclusion,
        @Size(max = 4000) @Nullable String note) {
    AssessmentContent {
        items = Lists.copy(items);
    }

    @Schema(name = "IopFinding")
    record Finding(
            @Schema(examples = "NO_MARKET") @NotBlank @Size(max = 60)
            String criterion,

            @NotNull Result result,

            @Schema(description = "Why; demanded where a criterion is waived") @Size(max = 2000) @Nullable
            String reason,

            @Schema(
                    description = "What shows it; demanded of what is met before the agreement is proposed",
                    examples = "Programme for the civil sector 2026-2029, chapter 3")
            @Size(max = 2000)
            @Nullable
            String evidence) {
        @Blames("reason")
        @Schema(hidden = true)
        @AssertTrue(message = "what is waived is waived for a reason")
        boolean isWaivedForAReason() {
            return result != Result.WAIVED || IopAssessment.isSaid(reason);
        }
    }

    @Blames("items")
    @Schema(hidden = true)
    @AssertTrue(message = "a criterion is assessed once")
    boolean isEachOnce() {
        return items.stream().filter(Objects::nonNull).map(Finding::criterion).allMatch(new HashSet<>()::add);
    }
}
