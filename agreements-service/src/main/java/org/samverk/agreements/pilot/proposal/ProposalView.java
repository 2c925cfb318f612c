package org.samverk.agreements.pilot.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.AreaSides;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// A proposal as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "AreaProposal")
record ProposalView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) UUID developmentAreaId,
        UUID fromForumId,
        UUID toForumId,
        Map<String, String> text,
        @Nullable UUID projectDescriptionId,

        @Schema(
                readOnly = true,
                description = "Which text of the project description it was submitted with last")
        @Nullable
        Integer submittedTextVersion,

        @Schema(readOnly = true) ProposalStatus status,
        @Schema(readOnly = true) Instant statusSince,

        @Schema(readOnly = true, description = "What an advance may name now")
        List<ProposalStatus> nextStatuses,

        @Schema(readOnly = true, description = "What was said with the last step") @Nullable
        String comment,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    static final Act CHANGE = AreaSides.act("update");
    static final Act DELETE = AreaSides.act("delete");
    static final Act ADVANCE = AreaSides.act("advance");

    @Override
    public String self() {
        return self(developmentAreaId, id);
    }

    private static String self(UUID area, UUID id) {
        return "/samverk/v1/development-areas/%s/proposals/%s".formatted(area, id);
    }

    static ProposalView of(UUID id, long version, ProposalState state, Actor actor) {
        var content = state.content();
        return new ProposalView(
                id,
                version,
                state.developmentAreaId(),
                content.fromForumId(),
                content.toForumId(),
                content.text(),
                content.projectDescriptionId(),
                state.submittedTextVersion(),
                state.status(),
                state.statusSince(),
                state.status().next(),
                state.comment(),
                state.createdAt(),
                state.updatedAt(),
                links(id, state, actor));
    }

    private static Map<String, Link> links(UUID id, ProposalState state, Actor actor) {
        var area = "/samverk/v1/development-areas/" + state.developmentAreaId();
        var self = self(state.developmentAreaId(), id);
        var description = state.content().projectDescriptionId();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("development-area", Link.get(area));
        if (description != null) {
            links.put("project-description", Link.get(area + "/project-descriptions/" + description));
        }
        if (state.status().open() && CHANGE.allows(actor, state.sides())) {
            links.put(CHANGE.name(), new Link(self, "PUT"));
        }
        if (!state.nextSteps().isEmpty() && ADVANCE.allows(actor, state.sides())) {
            links.put(ADVANCE.name(), new Link(self + "/advances", "POST"));
        }
        if (!state.submittedBefore() && DELETE.allows(actor, state.sides())) {
            links.put(DELETE.name(), new Link(self, "DELETE"));
        }
        return links;
    }
}
