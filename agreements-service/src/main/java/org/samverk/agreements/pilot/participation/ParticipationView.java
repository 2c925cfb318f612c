package org.samverk.agreements.pilot.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.LocalDecision;
import org.samverk.agreements.pilot.participation.content.OwnResource;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// A participation as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Participation")
record ParticipationView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) UUID pilotId,
        @Schema(readOnly = true) UUID partnerId,
        @Schema(readOnly = true) Reference partner,

        @Schema(readOnly = true, description = "In which round it was offered, from 1")
        int round,

        @Schema(readOnly = true) LocalDate offeredOn,
        @Schema(readOnly = true) ParticipationStatus status,
        @Schema(readOnly = true) Instant statusSince,
        List<OwnResource> ownResources,
        List<LocalDecision> decisions,
        @Nullable String localProcessLeaderRole,

        @Schema(readOnly = true, description = "Which version of the pilot's terms was accepted") @Nullable
        Integer acceptedTermsVersion,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(pilotId, id);
    }

    private static String self(UUID pilot, UUID id) {
        return "/samverk/v1/pilots/%s/participations/%s".formatted(pilot, id);
    }

    static ParticipationView of(ParticipationRow row, Actor actor) {
        var state = row.state();
        return new ParticipationView(
                row.id(),
                row.version(),
                state.pilotId(),
                state.partnerId(),
                row.names().of(state.partnerId()),
                state.round(),
                state.offeredOn(),
                state.status(),
                state.statusSince(),
                state.content().ownResources(),
                state.content().decisions(),
                state.content().localProcessLeaderRole(),
                state.acceptedTermsVersion(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(ParticipationRow row, Actor actor) {
        var state = row.state();
        var self = self(state.pilotId(), row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("pilot", Link.get("/samverk/v1/pilots/" + state.pilotId()));
        if (!state.status().over() && ParticipationActs.CHANGE.allows(actor, row)) {
            links.put(ParticipationActs.CHANGE.name(), new Link(self, "PUT"));
        }
        ParticipationActs.steps(state.status(), row.pilotStatus()).stream()
                .filter(act -> act.allows(actor, row))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + ParticipationActs.noun(act), "POST")));
        return links;
    }
}
