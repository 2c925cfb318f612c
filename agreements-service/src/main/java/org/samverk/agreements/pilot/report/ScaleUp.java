package org.samverk.agreements.pilot.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.value.Reference;

/// A pilot, who takes part in it round by round, and what has grown from it: the two ways in which work is scaled up.
///
/// @param rounds oldest first
/// @param grownPilots those you may see, oldest first, each with what has grown from it in turn
@Schema(name = "PilotScaleUp")
record ScaleUp(
        UUID id,
        Map<String, String> title,
        PilotStatus status,
        @Nullable Area developmentArea,
        Reference owner,
        List<Reference> foundingPartners,
        List<Reference> knowledgePartners,

        @Schema(description = "The evaluation that made it EVALUATED or SCALING last, if you may see that") @Nullable
        UUID evaluationId,

        List<Round> rounds,
        List<ScaleUp> grownPilots) {

    @Schema(name = "PilotScaleUpArea")
    record Area(UUID id, Map<String, String> name) {}

    @Schema(name = "PilotScaleUpRound")
    record Round(
            @Schema(description = "From 1") int round,

            @Schema(description = "Those that were offered it, if you may see that")
            List<Participant> participants) {}

    @Schema(name = "PilotScaleUpParticipant")
    record Participant(UUID participationId, Reference partner, ParticipationStatus status) {}
}
