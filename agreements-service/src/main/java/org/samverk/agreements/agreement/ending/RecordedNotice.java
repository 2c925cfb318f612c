package org.samverk.agreements.agreement.ending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Evidence;

/// Notice of a party, entered by the owner or a registrar with what proves it.
@Schema(name = "RecordedNoticeContent")
record RecordedNotice(
        @NotNull @Schema(description = "The party that gave it")
        UUID partnerId,

        @NotNull
        @Schema(
                description =
                        "The day from which its time counts: today, or earlier where another party, which received it, enters it")
        LocalDate receivedOn,

        @Schema(description = "The last day in force; by default the earliest that the party's rule gives") @Nullable
        LocalDate lastDay,

        @Schema(description = "Why; demanded where the rule names grounds") @Size(max = 2000) @Nullable
        String ground,

        @NotNull @Valid Evidence evidence) {}
