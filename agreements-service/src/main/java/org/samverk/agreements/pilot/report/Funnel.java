package org.samverk.agreements.pilot.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many were offered a pilot, and what became of that.
/// @param rounds oldest first
@Schema(name = "PilotFunnel")
record Funnel(UUID pilotId, List<Round> rounds) {

    @Schema(name = "PilotFunnelRound", description = "Counted over the participations you may see")
    record Round(
            @Schema(description = "From 1") int round,

            @Schema(description = "To how many partners it was offered")
            long offered,

            @Schema(description = "Of these, how many have not answered")
            long unanswered,

            @Schema(description = "How many accepted, whatever came of it")
            long accepted,

            long declined,

            @Schema(description = "Of those who accepted, how many withdrew")
            long withdrawn,

            @Schema(description = "Of those who accepted, how many have done their part")
            long completed) {}
}
