package org.samverk.followup.need.challenge.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeActs;
import org.samverk.followup.need.challenge.ChallengeRow;
import org.samverk.followup.need.challenge.ChallengeStatus;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.need.evidence.Evidence;
import org.samverk.followup.need.evidence.FindingRef;
import org.samverk.followup.subject.Subject;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A health challenge as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "HealthChallenge")
public record ChallengeView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        String area,

        @Schema(readOnly = true, examples = "Skövde") @Nullable
        String areaName,

        String theme,
        Map<String, String> text,

        @Schema(description = "How bad it is, 1 (little) to 5")
        int severity,

        List<Evidence> evidence,
        List<FindingRef> findings,
        List<String> targetGroups,
        List<UUID> activityIds,

        @Schema(readOnly = true, description = "Those activities, with their titles where you may see them")
        List<SubjectView> activities,

        @Schema(readOnly = true, description = "How many it names that you may not see; absent where that is none")
        @Nullable
        Hidden hidden,

        @Nullable Map<String, String> effort,
        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) ChallengeStatus status,
        @Schema(readOnly = true) Instant statusSince,

        @Schema(
                readOnly = true,
                description = "What shows that it is resolved, or why it was opened again; until erased")
        @Nullable
        String statusReason,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// How many of what it names are left out.
    @Schema(name = "HiddenOfChallenge")
    public record Hidden(int activities, int findings, int evidence) {
        static @Nullable Hidden of(ChallengeContent all, ChallengeContent shown) {
            return all.equals(shown)
                    ? null
                    : new Hidden(
                            all.activityIds().size() - shown.activityIds().size(),
                            all.findings().size() - shown.findings().size(),
                            all.evidence().size() - shown.evidence().size());
        }
    }

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/health-challenges/" + id;
    }

    public static ChallengeView of(ChallengeRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static ChallengeView past(ChallengeRow row) {
        return of(row, reading(row));
    }

    private static ChallengeView of(ChallengeRow row, Map<String, Link> links) {
        var state = row.state();
        var content = row.shown();
        return new ChallengeView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                content.area(),
                row.areaName(),
                content.theme(),
                content.text(),
                content.severity(),
                content.evidence(),
                content.findings(),
                content.targetGroups(),
                content.activityIds(),
                content.activityIds().stream()
                        .map(id -> SubjectView.of(
                                new Subject(Subject.Type.ACTIVITY, id),
                                row.activities().get(id)))
                        .toList(),
                Hidden.of(state.content(), content),
                content.effort(),
                content.wanted(),
                content.externalIds(),
                state.status(),
                state.statusSince(),
                row.statusReason(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(ChallengeRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        return links;
    }

    private static Map<String, Link> links(ChallengeRow row, Actor actor) {
        var self = self(row.id());
        var status = row.state().status();
        var links = reading(row);
        if (ChallengeActs.CHANGE.allows(actor, row)) {
            if (status != ChallengeStatus.RESOLVED) {
                links.put("update", new Link(self, "PUT"));
            }
            if (row.deletable()) {
                links.put("delete", new Link(self, "DELETE"));
            }
            status.steps().stream()
                    .filter(step -> step != ChallengeActs.Step.ADDRESS
                            || row.state().content().answered())
                    .forEach(step -> links.put(step.act().name(), new Link(self + "/" + step.noun(), "POST")));
        }
        return links;
    }
}
