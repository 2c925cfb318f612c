package org.samverk.partners.initiative.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.reference.AreaCodes;

/// Where to look for what nobody does.
record WhiteSpotFilter(
        @QueryParam("area")
        @NotNull(message = "say where")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(required = true, description = "Country and area code", example = "SE-14")
        String area,

        @QueryParam("themes")
        @Pattern(regexp = "[^,\\s]{1,81}(,[^,\\s]{1,81}){0,99}", message = "1 to 100 codes, comma separated")
        @Parameter(
                description =
                        "1 to 100 codes, comma separated; without it the common themes that have a term in the language of the area's country",
                example = "FALL_INJURY_PREVENTION,SE6")
        @Nullable
        String themes,

        @QueryParam("on")
        @Parameter(description = "On which day; by default today, where the area is", example = "2026-03-01")
        @Nullable
        LocalDate day) {

    /// None, where all are meant.
    List<String> named() {
        return themes == null
                ? List.of()
                : List.of(themes.split(",", -1)).stream().distinct().toList();
    }
}
