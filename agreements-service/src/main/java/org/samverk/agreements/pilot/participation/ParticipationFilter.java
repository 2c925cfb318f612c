package org.samverk.agreements.pilot.participation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;

/// Which participations of a pilot to list. Filters narrow one another.
record ParticipationFilter(
        @QueryParam("partner") @Parameter(description = "Id of the partner that was offered the pilot") @Nullable
        UUID partner,

        @QueryParam("round") @Parameter(description = "In which round of offers, from 1") @Nullable
        Integer round,

        @QueryParam("status") @Parameter(description = "How the partner stands to the pilot") @Nullable
        ParticipationStatus status) {}
