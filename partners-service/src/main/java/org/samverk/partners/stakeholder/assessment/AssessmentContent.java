package org.samverk.partners.stakeholder.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One assessment as entered. It is never changed: who thinks otherwise later enters another.
@Schema(name = "AssessmentContent")
public record AssessmentContent(
        @NotNull @Valid Assessor assessor,

        @Schema(description = "Today when absent; not in the future") @Nullable
        LocalDate assessedOn,

        @Schema(description = "How much it matters to them, 1 to 5") @NotNull @Min(1) @Max(5)
        Integer interestLevel,

        @Schema(description = "How much it turns on them, 1 to 5") @NotNull @Min(1) @Max(5)
        Integer influenceLevel,

        @Schema(description = "How much could come to turn on them, 1 to 5; more or less than now")
        @Min(1)
        @Max(5)
        @Nullable
        Integer potentialInfluence,

        @Schema(description = "Why; kept apart from the history, so that it can be erased") @Size(max = 2000) @Nullable
        String note) {}
