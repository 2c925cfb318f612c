package org.samverk.agreements.activity.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which months to show, and of which activities.
record PlanFilter(
        @QueryParam("from") @NotNull @Pattern(regexp = MONTH, message = "a month, as 2026-01")
        @Parameter(description = "The first month", example = "2026-01")
        String from,

        @QueryParam("to") @NotNull @Pattern(regexp = MONTH, message = "a month, as 2026-01")
        @Parameter(description = "The last month, at most 24 in all", example = "2026-12")
        String to,

        @QueryParam("agreement") @Parameter(description = "Id of the agreement they belong to") @Nullable
        UUID agreement,

        @QueryParam("participant")
        @Parameter(description = "Id of a partner that takes part or answers for it, under any id it has had")
        @Nullable
        UUID participant) {
    static final String MONTH = "(19|[2-8]\\d)\\d\\d-(0[1-9]|1[0-2])";
}
