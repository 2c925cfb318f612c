package org.samverk.partners.collaboration.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.Sector;

/// Partners that work together, as a graph to draw.
@Schema(name = "PartnerNetwork")
record Network(
        List<Node> nodes,

        @Schema(description = "The most binding first") List<Edge> edges,

        @Schema(description = "Whether there are more edges than were asked for")
        boolean truncated) {

    @Schema(name = "PartnerNetworkNode")
    record Node(
            @Schema(
                    description =
                            "Whoever stands for those who take part: what they were merged into, who took their place")
            UUID partnerId,

            String name,
            PartnerKind kind,
            Sector sector,

            @Schema(description = "Edges shown that end here")
            int degree) {}

    @Schema(name = "PartnerNetworkEdge")
    record Edge(
            UUID fromPartnerId,
            UUID toPartnerId,

            @Schema(description = "The highest of the collaborations both take part in")
            CommitmentLevel level,

            @Schema(description = "In how many both take part now")
            int collaborations) {
        boolean endsAt(UUID partner) {
            return fromPartnerId.equals(partner) || toPartnerId.equals(partner);
        }
    }
}
