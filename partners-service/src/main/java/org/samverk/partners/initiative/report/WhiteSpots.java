package org.samverk.partners.initiative.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.reference.AreaRef;

/// What nobody does in an area on a day, as far as the caller sees.
@Schema(name = "WhiteSpots")
record WhiteSpots(
        AreaRef area,
        String areaName,
        LocalDate on,

        @Schema(description = "Those that were looked for") List<String> themes,

        @Schema(description = "In the order of the themes; what is done everywhere is left out")
        List<WhiteSpot> items) {

    @Schema(name = "WhiteSpot")
    record WhiteSpot(
            String theme,

            @Schema(description = "The terms of a common theme, by language") @Nullable
            Map<String, String> label,

            @Schema(description = "Whether nobody does anything on it in the whole area")
            boolean everywhere,

            @Schema(
                    description =
                            "Of a region: the municipalities where nobody does, while somebody does in others; empty when it is white everywhere")
            List<Place> municipalities) {}

    @Schema(name = "WhiteSpotPlace")
    record Place(AreaRef area, String name) {}
}
