package org.samverk.followup.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which gaps to list.
record EvidenceFilter(
        @QueryParam("months")
        @DefaultValue("12")
        @Min(1)
        @Max(120)
        @Parameter(description = "Evidence is fresh that is at most so many months old")
        int months,

        @QueryParam("party") @Parameter(description = "Id of a partner that is a party") @Nullable
        UUID party,

        @QueryParam("agreement") @Parameter(description = "Id of one agreement") @Nullable
        UUID agreement) {}
