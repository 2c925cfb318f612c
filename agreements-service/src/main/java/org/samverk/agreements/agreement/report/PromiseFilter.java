package org.samverk.agreements.agreement.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose contributions, and when. Filters narrow one another.
record PromiseFilter(
        @QueryParam("party") @Parameter(description = "Id of the partner that brings it in") @Nullable
        UUID party,

        @QueryParam("year") @Min(1900) @Max(9999) @Parameter(description = "A calendar year", example = "2027") @Nullable
        Integer year,

        @QueryParam("agreement") @Parameter(description = "Id of an agreement") @Nullable
        UUID agreement) {}
