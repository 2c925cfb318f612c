package org.samverk.agreements.agreement.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.ObligationOutcome.Outcome;

/// Which obligations to list. Filters narrow one another.
record ObligationFilter(
        @QueryParam("party") @Parameter(description = "Id of the partner that took it on") @Nullable
        UUID party,

        @QueryParam("agreement") @Parameter(description = "Id of an agreement") @Nullable
        UUID agreement,

        @QueryParam("outcome") @Parameter(description = "What became of it") @Nullable
        Outcome outcome,

        @QueryParam("open") @Parameter(description = "Whether nothing has become of it yet") @Nullable
        Boolean open,

        @QueryParam("dueBy") @Parameter(description = "Due on this day or before", example = "2026-12-31") @Nullable
        LocalDate dueBy) {}
