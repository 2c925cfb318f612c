package org.samverk.followup.indicator.measurement;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;

/// Which measurements of an indicator to list. Filters narrow one another.
public record MeasurementFilter(
        @QueryParam("area") @Parameter(description = "Of this area", example = "SE-1496") @Nullable
        String area,

        @QueryParam("sex") @Parameter(description = "Of this sex, or of both together")
        Breakdown.@Nullable Sex sex,

        @QueryParam("ageGroup") @Parameter(description = "Of this age group", example = "16-24") @Nullable
        String ageGroup,

        @QueryParam("from")
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        @Parameter(description = "From this period on: what begins no earlier", example = "2015")
        @Nullable
        String from,

        @QueryParam("to")
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        @Parameter(
                description = "Up to this period: what ends no later. A year holds its quarters, and a quarter no year",
                example = "2025")
        @Nullable
        String to,

        @QueryParam("status") @Parameter(description = "What stands behind it") @Nullable
        MeasurementStatus status,

        @QueryParam("import") @Parameter(description = "Id of the import it came with") @Nullable
        UUID importId) {}
