package org.samverk.partners.stakeholder.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.problem.Blames;

/// From a first day to a last.
@Schema(name = "AnalysisTimeFrame")
public record TimeFrame(
        @NotNull LocalDate start,
        @NotNull @Schema(description = "Its last day") LocalDate end) {

    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "the last day is not before the first")
    boolean isInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
