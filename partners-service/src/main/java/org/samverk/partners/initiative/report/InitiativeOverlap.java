package org.samverk.partners.initiative.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Reference;
import org.samverk.partners.initiative.content.InitiativePeriod;
import org.samverk.partners.reference.AreaRef;

/// Two or more units at work on the same theme, for the same target group, in the same place.
@Schema(name = "InitiativeOverlap")
record InitiativeOverlap(
        String theme,
        String targetGroup,

        @Schema(
                description =
                        "Where they meet: the area of each, or of some, and the others work in the region around it")
        AreaRef area,

        @Nullable String areaName,
        @Schema(description = "How many units") long unitCount,

        @Schema(
                description =
                        "The first " + MOST + " by name; a duplicate or predecessor counts as whoever took its place")
        List<Reference> units,

        @Schema(description = "How many initiatives") long initiativeCount,

        @Schema(description = "The first " + MOST + " by title; the period of each meets that of another unit's")
        List<Overlapping> initiatives) {
    static final int MOST = 50;

    @Schema(name = "OverlappingInitiative")
    record Overlapping(
            UUID id,
            Map<String, String> title,
            @Schema(description = "Who does it now") UUID unitId,
            @Nullable InitiativePeriod period) {}
}
