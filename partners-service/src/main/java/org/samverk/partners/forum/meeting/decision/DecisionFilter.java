package org.samverk.partners.forum.meeting.decision;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which decisions to compile. Filters narrow one another.
record DecisionFilter(
        @QueryParam("forum") @Parameter(description = "Id of the forum that decided") @Nullable
        UUID forum,

        @QueryParam("collaboration")
        @Parameter(description = "Id of the collaboration it is about, where you may see that")
        @Nullable
        UUID collaboration,

        @QueryParam("responsible") @Parameter(description = "Id of the partner that is to carry it out") @Nullable
        UUID responsible,

        @QueryParam("dueBy") @Parameter(description = "A day: due then or before") @Nullable
        LocalDate dueBy,

        @QueryParam("decidedFrom")
        @Parameter(description = "An instant (RFC 3339): decided then or later", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant decidedFrom,

        @QueryParam("decidedBefore")
        @Parameter(description = "An instant (RFC 3339): decided before", example = "2027-01-01T00:00:00Z")
        @Nullable
        Instant decidedBefore) {}
