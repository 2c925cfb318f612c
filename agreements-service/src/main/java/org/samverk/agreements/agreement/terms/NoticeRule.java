package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.deadline.Anchor;
import org.samverk.agreements.agreement.deadline.Length;
import org.samverk.agreements.agreement.deadline.Notice;
import org.samverk.agreements.agreement.deadline.WorkingDays;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Localised;

/// How a party, or each of them, may end the agreement.
@Schema(name = "NoticeRule")
public record NoticeRule(
        @Schema(description = "Whose rule it is; without one it is that of every party that has none of its own")
        @Nullable
        UUID partyId,

        @NotNull
        @Pattern(regexp = Length.FORM, message = Length.FORM_IN_WORDS)
        @Schema(description = "How long before (ISO 8601)", examples = "P3M")
        String notice,

        @NotNull @Schema(description = "For which days notice can be given")
        Anchor anchor,

        @Schema(description = "What must be so for notice to be given; absent where no ground is needed")
        @Localised(max = 2000)
        @Nullable
        Map<String, String> grounds,

        @Schema(
                description =
                        "Where the last day to give notice is a Saturday, a Sunday or a public holiday of this country, it is the next working day instead, if the term lasts that long; absent: nothing is moved. For END_OF_TERM alone, as nothing else has such a day; of DK, FI, NO or SE.",
                examples = "DK")
        @Nullable
        Country workingDaysOf) {

    @Blames("workingDaysOf")
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "only a last day to give notice is moved, which END_OF_TERM has, and by the days of DK, FI, NO or SE")
    boolean isWorkingDaysInOrder() {
        return workingDaysOf == null || (anchor == Anchor.END_OF_TERM && WorkingDays.KNOWN.contains(workingDaysOf));
    }

    public Notice arithmetic() {
        return new Notice(Length.of(notice), anchor, workingDaysOf == null ? null : new WorkingDays(workingDaysOf));
    }
}
