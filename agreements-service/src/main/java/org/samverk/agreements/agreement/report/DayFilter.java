package org.samverk.agreements.agreement.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.deadline.Day;

/// Which days to list. Filters narrow one another.
record DayFilter(
        @QueryParam("withinDays")
        @DefaultValue("365")
        @Min(0)
        @Max(3660)
        @Parameter(description = "Today and so many days after", example = "90")
        int withinDays,

        @QueryParam("kind") @Parameter(description = "Kind of day") Day.@Nullable Kind kind,

        @QueryParam("party") @Parameter(description = "Id of a partner: its own days, and those of everybody in its agreements")
        @Nullable
        UUID party,

        @QueryParam("agreement") @Parameter(description = "Id of an agreement") @Nullable
        UUID agreement) {}
