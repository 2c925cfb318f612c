package org.samverk.followup.learning.cases.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.CaseActs;
import org.samverk.followup.learning.cases.CaseRow;
import org.samverk.followup.learning.cases.content.CaseSource;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.followup.learning.cases.content.KnowledgeKind;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A case as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Case")
public record CaseView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Map<String, String> title,
        Map<String, String> summary,
        @Nullable Map<String, String> result,
        CaseSource source,
        @Nullable String url,
        @Nullable UUID partnerId,
        @Schema(readOnly = true) @Nullable Reference partner,
        @Nullable UUID forumId,

        @Schema(readOnly = true, description = "The theme group, where you may see it") @Nullable
        SubjectView forum,

        List<KnowledgeKind> knowledgeKinds,

        @Schema(description = "Those you may see; all of them where you may change the case")
        List<UUID> challengeIds,

        @Schema(description = "Those you may see; all of them where you may change the case")
        List<UUID> goalIds,

        List<String> themes,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) CaseStatus status,

        @Schema(readOnly = true, description = "Why it was withdrawn; absent where that was erased") @Nullable
        String statusReason,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/cases/" + id;
    }

    public static CaseView of(CaseRow row, Actor actor) {
        return of(row, links(row, actor), actor);
    }

    /// As it was known: nobody acts on the past.
    static CaseView past(CaseRow row, Actor actor) {
        return of(row, reading(row), actor);
    }

    private static CaseView of(CaseRow row, Map<String, Link> links, Actor actor) {
        var state = row.state();
        var content = state.content();
        var forum = row.forum();
        return new CaseView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                content.title(),
                content.summary(),
                content.result(),
                content.source(),
                content.url(),
                content.partnerId(),
                content.partnerId() == null ? null : row.names().of(content.partnerId()),
                content.forumId(),
                forum == null ? null : SubjectView.of(forum.subject(), forum),
                content.knowledgeKinds(),
                row.told(content.challengeIds(), actor),
                row.told(content.goalIds(), actor),
                content.themes(),
                content.wanted(),
                content.externalIds(),
                state.status(),
                row.reason(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(CaseRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        return links;
    }

    private static Map<String, Link> links(CaseRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        for (var act : CaseActs.transitions(row.state().status())) {
            if (act.allows(actor, row)) {
                links.put(
                        act.name(),
                        switch (act.name()) {
                            case "update" -> new Link(self, "PUT");
                            case "delete" -> new Link(self, "DELETE");
                            case "publish" -> new Link(self + "/publications", "POST");
                            default -> new Link(self + "/withdrawals", "POST");
                        });
            }
        }
        return links;
    }
}
