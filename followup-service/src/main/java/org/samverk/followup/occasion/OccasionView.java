package org.samverk.followup.occasion;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;

/// An occasion as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "FollowupOccasion")
record OccasionView(
        UUID id,

        @Schema(description = "One step for every change, from 1")
        long version,

        UUID planId,
        UUID agreementId,

        @Schema(description = "Which occasion of its plan, from 1")
        int sequence,

        LocalDate dueDate,
        OccasionStatus status,

        @Schema(description = "Past its day and still owed, on this day in the plan's time zone")
        boolean overdue,

        Reference reporter,
        Reference recipient,
        @Nullable ReportView report,
        @Nullable String skippedBecause,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// A report as written, and what became of it. Texts that were erased are absent.
    @Schema(name = "FollowupReport")
    record ReportView(
            @Nullable String summary,
            List<ReportContent.GoalReport> goalStatuses,
            List<String> deviations,
            List<String> decisionsNeeded,
            @Schema(readOnly = true) @Nullable Instant submittedAt,

            @Schema(readOnly = true, description = "When it was received or returned") @Nullable
            Instant answeredAt,

            @Schema(readOnly = true, description = "Why it was returned") @Nullable
            String comment) {

        static ReportView of(Report report, Map<UUID, JsonNode> texts) {
            var json = texts.get(report.text().id());
            var text = json == null
                    ? new ReportContent.Text("", Map.of(), List.of(), List.of())
                    : StoredJson.mapper().convertValue(json, ReportContent.Text.class);
            var comment =
                    report.comment() == null ? null : texts.get(report.comment().id());
            return new ReportView(
                    json == null ? null : text.summary(),
                    report.goalStatuses().stream()
                            .map(goal -> new ReportContent.GoalReport(
                                    goal.goalId(),
                                    goal.status(),
                                    goal.progress(),
                                    text.comments().get(goal.goalId())))
                            .toList(),
                    text.deviations(),
                    text.decisionsNeeded(),
                    report.submittedAt(),
                    report.answeredAt(),
                    comment == null ? null : comment.path("comment").asText());
        }
    }

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/followup-occasions/" + id;
    }

    static OccasionView of(OccasionRow row, Actor actor, Instant now) {
        var state = row.state();
        return new OccasionView(
                row.id(),
                row.version(),
                state.planId(),
                state.agreementId(),
                state.sequence(),
                state.dueDate(),
                state.status(),
                state.overdueAt(now),
                new Reference(state.reporterId(), row.names().get(state.reporterId())),
                new Reference(state.recipientId(), row.names().get(state.recipientId())),
                state.report() == null ? null : ReportView.of(state.report(), row.texts()),
                state.skippedBecause(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(OccasionRow row, Actor actor) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("plan", Link.get("/samverk/v1/followup-plans/" + row.state().planId()));
        if (row.state().status().open() && OccasionActs.WRITE.allows(actor, row)) {
            links.put(OccasionActs.WRITE.name(), new Link(self + "/report", "PUT"));
        }
        OccasionActs.transitions(row.state().status()).stream()
                .filter(act -> act.allows(actor, row))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + OccasionActs.noun(act), "POST")));
        return links;
    }
}
