package org.samverk.agreements.agreement.ending;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Notice of a party, given here by its own signatory.
@Schema(name = "NoticeContent")
record NoticeContent(
        @Schema(description = "The party; needed only by who acts for several") @Nullable
        UUID partnerId,

        @Schema(description = "The day from which its time counts: today, which it is when left out") @Nullable
        LocalDate receivedOn,

        @Schema(
                description =
                        "The last day in force; by default the earliest that the party's rule gives, and no other than one it can give")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "Why; demanded where the rule names grounds") @Size(max = 2000) @Nullable
        String ground) {
    /// What was said, or nothing where no body was sent.
    static NoticeContent of(@Nullable NoticeContent sent) {
        return sent == null ? new NoticeContent(null, null, null, null) : sent;
    }
}
