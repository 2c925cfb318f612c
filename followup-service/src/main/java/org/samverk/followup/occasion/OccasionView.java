package org.samverk.followup.occasion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.followup.role.RoleView;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// An occasion as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "FollowupOccasion")
record OccasionView(
        UUID id,

        @Schema(description = "One step for every change, from 1")
        long version,

        UUID planId,
        Titled plan,

        @Schema(description = "What is followed up, with its title where you may see it")
        SubjectView subject,

        @Schema(description = "Which occasion of its plan, from 1")
        int sequence,

        LocalDate dueDate,
        OccasionStatus status,

        @Schema(description = "Past its day and still owed, on this day in the plan's time zone")
        boolean overdue,

        RoleView reporter,
        RoleView recipient,

        @Schema(
                description =
                        "As last submitted; for who acts for the reporter, as it is being written. Absent until then")
        @Nullable
        ReportView report,

        @Schema(description = "Absent, too, where it was erased") @Nullable
        String skippedBecause,

        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// Something by id, and what it is called by language tag.
    @Schema(name = "TitledReference")
    record Titled(UUID id, @Nullable Map<String, String> title) {}

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/followup-occasions/" + id;
    }

    static OccasionView of(OccasionRow row, Actor actor, Instant now) {
        return of(row, actor, now, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static OccasionView past(OccasionRow row, Actor actor, Instant then) {
        return of(row, actor, then, reading(row));
    }

    private static OccasionView of(OccasionRow row, Actor actor, Instant now, Map<String, Link> links) {
        var state = row.state();
        return new OccasionView(
                row.id(),
                row.version(),
                state.planId(),
                new Titled(state.planId(), row.titles().plan()),
                SubjectView.of(state.subject(), row.titles().subject()),
                state.sequence(),
                state.dueDate(),
                state.status(),
                state.overdueAt(now),
                RoleView.of(state.reporter(), row.names(), row.sides().forums()),
                RoleView.of(state.recipient(), row.names(), row.sides().forums()),
                row.report(actor),
                row.skippedBecause(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(OccasionRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("document", Link.get(self + "/document"));
        links.put("plan", Link.get("/samverk/v1/followup-plans/" + row.state().planId()));
        return links;
    }

    private static Map<String, Link> links(OccasionRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        if (row.state().status().open() && OccasionActs.WRITE.allows(actor, row)) {
            links.put(OccasionActs.WRITE.name(), new Link(self + "/report", "PUT"));
        }
        OccasionActs.transitions(row.state().status()).stream()
                .filter(act -> act.allows(actor, row) && !OccasionActs.keptFrom(row, act))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + OccasionActs.noun(act), "POST")));
        return links;
    }
}
