package org.samverk.partners.initiative.report;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The map as a whole: what is done, in groups.
@Schema(name = "InitiativeOverview")
record InitiativeOverview(
        InitiativeGrouping groupBy,

        @Schema(description = "Initiatives on the map, each counted once")
        long total,

        @Schema(description = "Those of them that stand in no group, since they name no theme or area")
        long ungrouped,

        @Schema(description = "Whether there are more groups than are shown")
        boolean truncated,

        @Schema(description = "The largest first") List<Group> groups) {
    /// Initiatives shown of one group.
    static final int MOST = 20;

    @Schema(name = "InitiativeGroup")
    record Group(
            @Schema(
                    description = "The code of a theme, the id of a partner, or an area as COUNTRY:LEVEL:CODE",
                    examples = "FALL_INJURY_PREVENTION")
            String key,

            @Schema(description = "Of a unit or an area", examples = "Skövde") @Nullable
            String name,

            @Schema(description = "The terms of a common theme, by language") @Nullable
            Map<String, String> label,

            long count,

            @Schema(description = "The first " + MOST + " by title")
            List<MappedInitiative> initiatives) {}
}
