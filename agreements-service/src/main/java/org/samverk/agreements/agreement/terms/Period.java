package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// From which day to which, both inclusive. Without a start it runs from the day of the last signature, without an end
/// until it is ended.
@Schema(name = "AgreementPeriod")
public record Period(
        @Nullable LocalDate start,
        @Nullable LocalDate end,

        @Schema(description = "When the parties mean to look at it again") @Nullable
        LocalDate reviewDate) {
    public static final Period OPEN = new Period(null, null, null);

    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "the end is not before the start")
    boolean isEndInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
