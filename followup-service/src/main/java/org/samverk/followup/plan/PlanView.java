package org.samverk.followup.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.plan.content.When;
import org.samverk.followup.role.Role;
import org.samverk.followup.role.RoleView;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// A plan as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "FollowupPlan")
record PlanView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) PlanStatus status,
        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        SubjectView subject,
        Map<String, String> title,
        List<PlanContent.Purpose> purposes,
        @Nullable RoleView reporter,
        @Nullable RoleView recipient,
        PlanContent.@Nullable How how,
        @Nullable When when,
        String timeZone,
        List<Map<String, String>> questions,
        @Nullable Map<String, String> sustainabilityText,
        @Nullable LocalDate horizon,

        @Schema(
                readOnly = true,
                description = "Up to this day occasions have been set out; absent when there are no more to come")
        @Nullable
        LocalDate scheduledUntil,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/followup-plans/" + id;
    }

    static PlanView of(PlanRow row, Actor actor) {
        return of(row, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static PlanView past(PlanRow row) {
        return of(row, reading(row));
    }

    private static PlanView of(PlanRow row, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new PlanView(
                row.id(),
                row.version(),
                state.status(),
                state.ownerPartnerId(),
                row.names().of(state.ownerPartnerId()),
                subject(row),
                content.title(),
                content.purposes(),
                role(content.reporter(), row),
                role(content.recipient(), row),
                content.how(),
                content.when(),
                content.zone(),
                content.questions(),
                content.sustainabilityText(),
                content.horizon(),
                state.scheduledUntil(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static SubjectView subject(PlanRow row) {
        var subject = row.state().content().subject();
        return SubjectView.of(subject, row.seen().get(subject.id()));
    }

    private static @Nullable RoleView role(@Nullable Role role, PlanRow row) {
        return role == null ? null : RoleView.of(role, row.names(), row.seen());
    }

    private static Map<String, Link> reading(PlanRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("occasions", Link.get("/samverk/v1/followup-occasions?plan=" + row.id()));
        var subject = subject(row).address();
        if (subject != null) {
            links.put("subject", Link.get(subject));
        }
        return links;
    }

    private static Map<String, Link> links(PlanRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row);
        if (PlanActs.CHANGE.allows(actor, row)
                && (row.state().status() == PlanStatus.DRAFT || row.state().active())) {
            links.put("update", new Link(self, "PUT"));
        }
        if (PlanActs.CHANGE.allows(actor, row) && row.state().status() == PlanStatus.DRAFT) {
            links.put(PlanActs.DELETE.name(), new Link(self, "DELETE"));
        }
        PlanActs.transitions(row.state().status()).stream()
                .filter(act -> act.allows(actor, row) && (!act.equals(PlanActs.ACTIVATE) || row.settled()))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + PlanActs.noun(act), "POST")));
        return links;
    }
}
