package org.samverk.followup.learning.lesson.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.lesson.Applied;
import org.samverk.followup.learning.lesson.LessonActs;
import org.samverk.followup.learning.lesson.LessonRow;
import org.samverk.followup.learning.lesson.content.LessonCategory;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.learning.lesson.content.LessonTargetGroup;
import org.samverk.followup.learning.lesson.content.LessonType;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A lesson as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Lesson")
public record LessonView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        SubjectView subject,
        LessonType type,
        LessonCategory category,
        Map<String, String> title,
        Map<String, String> text,
        @Nullable Integer outcomeRating,
        List<String> themes,
        List<LessonTargetGroup> targetGroups,
        List<String> evidence,

        @Schema(description = "As its owner wants it; absent for whoever sees the subject") @Nullable
        Visibility visibility,

        List<ExternalId> externalIds,
        @Schema(readOnly = true) LessonStatus status,
        @Schema(readOnly = true) LocalDate statusSince,

        @Schema(readOnly = true, description = "Why it came to its status; absent where it was erased") @Nullable
        String statusReason,

        @Schema(readOnly = true, description = "Where it was applied, as far as you may see that, newest first")
        List<AppliedView> appliedIn,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// Where a success factor was applied.
    @Schema(name = "LessonApplied")
    public record AppliedView(
            UUID id,
            SubjectView subject,
            LocalDate on,
            @Nullable String note) {
        static AppliedView of(Applied applied) {
            var known = applied.subject();
            return new AppliedView(applied.id(), SubjectView.of(known.subject(), known), applied.on(), applied.note());
        }
    }

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/lessons/" + id;
    }

    public static LessonView of(LessonRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static LessonView past(LessonRow row) {
        return of(row, reading(row));
    }

    private static LessonView of(LessonRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new LessonView(
                row.id(),
                row.version(),
                content.owner(),
                row.names().of(content.owner()),
                SubjectView.of(content.subject(), row.subject()),
                content.type(),
                content.category(),
                content.title(),
                content.text(),
                content.outcomeRating(),
                content.themes(),
                content.targetGroups(),
                content.evidence(),
                content.visibility(),
                content.externalIds(),
                state.status(),
                state.statusSince(),
                row.reason(),
                row.appliedIn().stream().map(AppliedView::of).toList(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(LessonRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        var subject =
                SubjectView.of(row.state().content().subject(), row.subject()).address();
        if (subject != null) {
            links.put("subject", Link.get(subject));
        }
        return links;
    }

    private static Map<String, Link> links(LessonRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        if (LessonActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            if (row.state().deletable()) {
                links.put(LessonActs.DELETE.name(), new Link(self, "DELETE"));
            }
            if (!row.state().status().next().isEmpty()) {
                links.put(LessonActs.ADVANCE.name(), new Link(self + "/advances", "POST"));
            }
        }
        if (row.state().content().type() == LessonType.SUCCESS_FACTOR && LessonActs.APPLY.allows(actor, row)) {
            links.put(LessonActs.APPLY.name(), new Link(self + "/applications", "POST"));
        }
        return links;
    }
}
