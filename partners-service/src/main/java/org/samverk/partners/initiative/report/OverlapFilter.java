package org.samverk.partners.initiative.report;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.reference.AreaCodes;

/// Which overlaps to find. Filters narrow one another.
record OverlapFilter(
        @QueryParam("theme") @Parameter(description = "By code", example = "FALL_INJURY_PREVENTION") @Nullable
        String theme,

        @QueryParam("targetGroup") @Parameter(description = "By code", example = "OLDER") @Nullable
        String targetGroup,

        @QueryParam("area")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(
                description = "Where they meet: country and area code; a region counts its municipalities in",
                example = "SE-14")
        @Nullable
        String area,

        @QueryParam("on")
        @Parameter(
                description = "A day on which all of them run; without it their periods overlap, whenever that is",
                example = "2026-03-01")
        @Nullable
        LocalDate day,

        @QueryParam("partner")
        @Parameter(description = "Id of a unit that is one of those that meet, under any id it has had")
        @Nullable
        UUID partner) {}
