package org.samverk.agreements.agreement.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.deadline.Day;
import org.samverk.kit.value.Reference;

/// A day of an agreement on which, or before which, somebody may have to act.
@Schema(name = "ComingDay")
record ComingDay(
        Day.Kind kind,

        @Schema(description = "A day of the agreement's own calendar", examples = "2026-09-30")
        LocalDate on,

        UUID agreementId,
        Map<String, String> title,

        @Schema(description = "Whose it is; absent when it is everybody's") @Nullable
        Reference party) {}
