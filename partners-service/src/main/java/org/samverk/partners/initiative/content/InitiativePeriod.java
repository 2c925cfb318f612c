package org.samverk.partners.initiative.content;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// From which day to which something is done.
@Schema(name = "InitiativePeriod")
public record InitiativePeriod(
        @Schema(description = "Its first day; left out, it has always run as far as anybody knows") @Nullable
        LocalDate start,

        @Schema(description = "Its last day; left out, it goes on") @Nullable
        LocalDate end) {
    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "it does not end before it starts")
    boolean isEndInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
