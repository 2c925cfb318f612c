package org.samverk.followup.evaluation.content;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// From which day to which is looked at, both inclusive, as far as that is known.
@Schema(name = "EvaluationPeriod")
public record EvaluationPeriod(
        @Nullable LocalDate start, @Nullable LocalDate end) {
    static final EvaluationPeriod OPEN = new EvaluationPeriod(null, null);

    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "the end is not before the start")
    boolean isEndInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
