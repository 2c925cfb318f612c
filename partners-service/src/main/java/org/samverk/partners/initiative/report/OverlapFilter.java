package org.samverk.partners.initiative.report;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.reference.AreaCodes;

/// Which overlaps to find. Filters narrow one another; one of theme, area and partner there must be.
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
        UUID partner) {
    private static final String ONE_OF = "Give a theme, an area or a partner.";

    /// Overlaps are counted before they are sorted. So that not everything is held against everything, what is
    /// counted has to be narrowed by something that few have in common.
    /// @throws InputRefusal 400 where it is not
    void requireNarrow() {
        if (theme == null && area == null && partner == null) {
            throw InputRefusal.invalid(Stream.of("theme", "area", "partner")
                    .map(name -> new FieldError(null, name, "one-required", ONE_OF))
                    .toList());
        }
    }
}
