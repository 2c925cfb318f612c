package org.samverk.agreements.pilot.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.trial.PilotRow.LinkedArea;
import org.samverk.agreements.pilot.trial.PilotRow.LinkedPilot;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.agreements.pilot.trial.content.Precondition;
import org.samverk.agreements.pilot.trial.content.Presentation;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A pilot as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Pilot")
public record PilotView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        Map<String, String> title,
        @Nullable UUID developmentAreaId,
        @Schema(readOnly = true) @Nullable LinkedArea developmentArea,
        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        List<UUID> foundingPartnerIds,
        @Schema(readOnly = true) List<Reference> foundingPartners,
        List<UUID> knowledgePartnerIds,
        @Schema(readOnly = true) List<Reference> knowledgePartners,
        List<Precondition> preconditions,
        Map<String, String> terms,

        @Schema(readOnly = true, description = "Which version of the terms this is, from 1: what an acceptance names")
        int termsVersion,

        @Nullable String knowledgeBaseRef,
        List<Map<String, String>> recommendations,
        List<Presentation> presentations,
        @Nullable String processLeaderRole,
        @Nullable UUID workGroupForumId,
        @Nullable UUID grownFromPilotId,

        @Schema(readOnly = true, description = "The pilot it has grown from, if you may see that") @Nullable
        LinkedPilot grownFrom,

        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) PilotStatus status,
        @Schema(readOnly = true) Instant statusSince,

        @Schema(readOnly = true, description = "What an advance may name now, if what it rests on is there")
        List<PilotStatus> nextStatuses,

        @Schema(readOnly = true, description = "Which round of offers it is in; 0 before the first")
        int round,

        @Schema(
                readOnly = true,
                description = "The evaluation that made it EVALUATED or SCALING last, if you may see that")
        @Nullable
        UUID evaluationId,

        @Schema(readOnly = true, description = "Whose days its days are", examples = "Europe/Stockholm")
        String timeZone,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/pilots/" + id;
    }

    public static PilotView of(PilotRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new PilotView(
                row.id(),
                row.version(),
                content.title(),
                content.developmentAreaId(),
                row.area(),
                state.ownerPartnerId(),
                row.names().of(state.ownerPartnerId()),
                content.foundingPartnerIds(),
                content.foundingPartnerIds().stream().map(row.names()::of).toList(),
                content.knowledgePartnerIds(),
                content.knowledgePartnerIds().stream().map(row.names()::of).toList(),
                content.preconditions(),
                content.terms(),
                state.termsVersion(),
                content.knowledgeBaseRef(),
                content.recommendations(),
                content.presentations(),
                content.processLeaderRole(),
                content.workGroupForumId(),
                row.grownFrom() == null ? null : row.grownFrom().id(),
                row.grownFrom(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.status(),
                state.statusSince(),
                state.status().next(),
                state.round(),
                row.evaluation(),
                state.timeZone(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(PilotRow row, Actor actor) {
        var self = self(row.id());
        var status = row.state().status();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("terms-versions", Link.get(self + "/terms-versions"));
        links.put("participations", Link.get(self + "/participations"));
        links.put("funnel", Link.get(self + "/funnel"));
        links.put("resources", Link.get(self + "/resources"));
        links.put("scale-up", Link.get(self + "/scale-up"));
        if (row.area() != null) {
            links.put(
                    "development-area",
                    Link.get("/samverk/v1/development-areas/" + row.area().id()));
        }
        if (status != PilotStatus.CLOSED && PilotActs.CHANGE.allows(actor, row)) {
            links.put(PilotActs.CHANGE.name(), new Link(self, "PUT"));
            links.put(PilotActs.ADVANCE.name(), new Link(self + "/advances", "POST"));
        }
        if (row.deletable() && PilotActs.DELETE.allows(actor, row)) {
            links.put(PilotActs.DELETE.name(), new Link(self, "DELETE"));
        }
        if (status.offers() && PilotActs.OFFER.allows(actor, row)) {
            links.put(PilotActs.OFFER.name(), new Link(self + "/participations", "POST"));
        }
        return links;
    }
}
