package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The days of an agreement as they stand on one of them, each with what led to it.
@Schema(name = "AgreementDeadlines")
record DeadlinesView(
        UUID agreementId,

        @Schema(description = "Whose days these are", examples = "Europe/Copenhagen")
        String timeZone,

        @Schema(description = "The day they are worked out for: today in that zone")
        LocalDate onDay,

        @Schema(description = "The term this day falls into; absent while nobody knows when it begins") @Nullable
        Term currentTerm,

        @Schema(description = "The one that follows by tacit renewal, if one does") @Nullable
        Term nextTerm,

        @Schema(description = "When the parties mean to look at it again") @Nullable
        LocalDate reviewDate,

        @Schema(description = "The last day if nobody ends it before; absent when it runs on") @Nullable
        LocalDate endsOn,

        @Schema(
                description =
                        "By when each party that has not given notice must give it, and what that comes to; without those the text has no rule for")
        List<NoticeDeadline> noticeDeadlines,

        List<Step> derivation) {}
