package org.samverk.agreements.pilot.participation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a pilot is offered.
@Schema(name = "ParticipationOffer")
record OfferContent(
        @NotNull UUID partnerId,

        @Schema(description = "The day; by default today, and not after it") @Nullable
        LocalDate offeredOn) {}
