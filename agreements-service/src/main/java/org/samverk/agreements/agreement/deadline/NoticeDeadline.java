package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// By when one party must give notice.
@Schema(name = "NoticeDeadline")
record NoticeDeadline(
        UUID partyId,
        @Nullable String name,

        @Schema(examples = "P3M") String notice,

        Anchor anchor,

        @Schema(
                description =
                        "The last day on which notice still ends the current term; absent where notice does not wait for its end, and where the agreement ends sooner")
        @Nullable
        LocalDate lastCancellationDate,

        @Schema(description = "The agreement's last day if notice were received today; absent when it would not end it")
        @Nullable
        LocalDate endsIfGivenToday,

        List<Step> derivation) {}
