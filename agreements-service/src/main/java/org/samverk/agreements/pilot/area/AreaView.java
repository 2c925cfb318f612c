package org.samverk.agreements.pilot.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.agreements.pilot.area.content.Decision;
import org.samverk.agreements.pilot.area.content.DecisionContent;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A development area as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "DevelopmentArea")
record AreaView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        Map<String, String> name,
        int order,
        @Nullable UUID modelId,
        List<UUID> ownerPartnerIds,
        @Schema(readOnly = true) List<Reference> owners,
        List<String> themes,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "In the order in which they were entered")
        List<DecisionView> decisions,

        @Schema(readOnly = true) AreaStatus status,
        @Schema(readOnly = true) Instant statusSince,

        @Schema(readOnly = true, description = "What an advance may name now")
        List<AreaStatus> nextStatuses,

        @Schema(readOnly = true, description = "Whose days its days are", examples = "Europe/Stockholm")
        String timeZone,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Schema(name = "DevelopmentAreaDecision")
    record DecisionView(
            UUID id,
            @Nullable UUID partnerId,
            @Nullable Reference partner,
            @Nullable UUID forumId,
            DecisionContent.Kind kind,
            DecisionContent.Outcome outcome,
            LocalDate decidedOn,
            String reference,
            @Nullable String documentUrl,

            @Schema(description = "Who entered it for the partner that decided") @Nullable
            Reference recordedBy,

            @Nullable Evidence evidence) {
        static DecisionView of(Decision decision, References names) {
            return new DecisionView(
                    decision.id(),
                    decision.partnerId(),
                    decision.partnerId() == null ? null : names.of(decision.partnerId()),
                    decision.forumId(),
                    decision.kind(),
                    decision.outcome(),
                    decision.decidedOn(),
                    decision.reference(),
                    decision.documentUrl(),
                    decision.recordedBy() == null ? null : names.of(decision.recordedBy()),
                    decision.evidence());
        }
    }

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/development-areas/" + id;
    }

    static AreaView of(AreaRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        return new AreaView(
                row.id(),
                row.version(),
                content.name(),
                content.order(),
                content.modelId(),
                content.ownerPartnerIds(),
                content.ownerPartnerIds().stream().map(row.names()::of).toList(),
                content.themes(),
                content.externalIds(),
                state.decisions().stream()
                        .map(decision -> DecisionView.of(decision, row.names()))
                        .toList(),
                state.status(),
                state.statusSince(),
                state.status().next(),
                state.timeZone(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(AreaRow row, Actor actor) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("proposals", Link.get(self + "/proposals"));
        links.put("project-descriptions", Link.get(self + "/project-descriptions"));
        links.put("pilots", Link.get("/samverk/v1/pilots?developmentArea=" + row.id()));
        if (row.state().status() != AreaStatus.CLOSED) {
            if (AreaActs.CHANGE.allows(actor, row)) {
                links.put(AreaActs.CHANGE.name(), new Link(self, "PUT"));
                links.put(AreaActs.ADVANCE.name(), new Link(self + "/advances", "POST"));
            }
            if (AreaActs.DECIDE.allows(actor, row)) {
                links.put(AreaActs.DECIDE.name(), new Link(self + "/decisions", "POST"));
            }
        }
        if (row.deletable() && AreaActs.DELETE.allows(actor, row)) {
            links.put(AreaActs.DELETE.name(), new Link(self, "DELETE"));
        }
        return links;
    }
}
