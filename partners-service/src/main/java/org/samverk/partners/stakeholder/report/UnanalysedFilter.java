package org.samverk.partners.stakeholder.report;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which agreements to ask of. Filters narrow one another.
record UnanalysedFilter(
        @QueryParam("agreement") @Parameter(description = "Id of one agreement") @Nullable
        UUID agreement,

        @QueryParam("type") @Size(max = 80) @Parameter(description = "Of agreement", example = "CONTRACT") @Nullable
        String type,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose the agreement is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("party") @Parameter(description = "Id of a party, under any id it has had") @Nullable
        UUID party,

        @QueryParam("collaboration") @Parameter(description = "Id of a collaboration it is linked to") @Nullable
        UUID collaboration,

        @QueryParam("begunFrom")
        @Parameter(description = "A day: in force since then or later", example = "2026-01-01")
        @Nullable
        LocalDate begunFrom) {}
