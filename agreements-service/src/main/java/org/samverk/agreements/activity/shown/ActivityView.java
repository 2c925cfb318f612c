package org.samverk.agreements.activity.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.ActivityActs;
import org.samverk.agreements.activity.ActivityRow;
import org.samverk.agreements.activity.ActivityStatus;
import org.samverk.agreements.activity.content.ActivityPeriod;
import org.samverk.agreements.activity.content.ActivityType;
import org.samverk.agreements.activity.content.ChangeKind;
import org.samverk.agreements.activity.content.Direction;
import org.samverk.agreements.activity.content.PreventionLevel;
import org.samverk.agreements.activity.content.Purpose;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// An activity as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Activity")
public record ActivityView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Nullable UUID agreementId,
        List<UUID> goalIds,
        List<UUID> obligationIds,
        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        ActivityType type,
        @Nullable ChangeKind changeKind,
        @Nullable Purpose purpose,
        @Nullable PreventionLevel preventionLevel,
        @Nullable Direction direction,
        UUID responsiblePartnerId,
        @Schema(readOnly = true) Reference responsible,
        List<UUID> participantIds,

        @Schema(readOnly = true, description = "Everybody who takes part, the one that answers for it first")
        List<Reference> participants,

        @Schema(readOnly = true, description = "Whether two or more take part")
        boolean joint,

        ActivityPeriod period,

        @Schema(readOnly = true, description = "Whether it should have ended by now and has not")
        boolean overdue,

        @Nullable Integer expectedEffect,
        @Nullable Integer effort,

        @Schema(description = "The higher, the sooner; by default effect by effort") @Nullable
        BigDecimal priority,

        @Schema(
                readOnly = true,
                description = "By which activities are put in order: `priority`, else effect by effort")
        @Nullable
        BigDecimal rank,

        boolean optional,
        @Nullable UUID basedOnDataSourceId,
        List<UUID> challengeIds,
        List<String> themes,
        List<TargetGroup> targetGroups,
        @Nullable Map<String, String> addedValueForCitizen,
        Visibility visibility,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "Whose days its days are; an IANA name")
        String timeZone,

        @Schema(readOnly = true) ActivityStatus status,
        @Schema(readOnly = true) LocalDate statusSince,
        @Schema(readOnly = true) @Nullable String statusReason,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/activities/" + id;
    }

    public static ActivityView of(ActivityRow row, Actor actor, Instant now) {
        return of(row, now, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static ActivityView past(ActivityRow row, Instant then) {
        return of(row, then, reading(row));
    }

    private static ActivityView of(ActivityRow row, Instant now, Map<String, Link> links) {
        var state = row.state();
        var content = state.content();
        return new ActivityView(
                row.id(),
                row.version(),
                content.agreementId(),
                content.goalIds(),
                content.obligationIds(),
                content.owner(),
                row.names().of(content.owner()),
                content.title(),
                content.description(),
                content.type(),
                content.changeKind(),
                content.purpose(),
                content.preventionLevel(),
                content.direction(),
                content.responsible(),
                row.names().of(content.responsible()),
                content.participantIds(),
                content.partners().stream().map(row.names()::of).toList(),
                row.joint(),
                content.period(),
                state.overdue(state.today(now)),
                content.expectedEffect(),
                content.effort(),
                content.priority(),
                state.rank(),
                content.optional(),
                content.basedOnDataSourceId(),
                content.challengeIds(),
                content.themes(),
                content.targetGroups(),
                content.addedValueForCitizen(),
                content.wanted(),
                content.externalIds(),
                state.timeZone(),
                state.status(),
                state.statusSince(),
                state.statusReason(),
                state.createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(ActivityRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        return links;
    }

    private static Map<String, Link> links(ActivityRow row, Actor actor) {
        var self = self(row.id());
        var status = row.state().status();
        var links = reading(row);
        var agreement = row.state().content().agreementId();
        if (agreement != null) {
            links.put("agreement", Link.get("/samverk/v1/agreements/" + agreement));
        }
        if (ActivityActs.CHANGE.allows(actor, row)) {
            if (status.open() && (!row.givenUp() || mayLeave(row, actor))) {
                links.put("update", new Link(self, "PUT"));
            }
            if (status == ActivityStatus.PLANNED && !row.used()) {
                links.put("delete", new Link(self, "DELETE"));
            }
            status.steps().stream()
                    .filter(step -> !row.givenUp() || !step.begins())
                    .forEach(step -> links.put(step.act().name(), new Link(self + "/" + step.noun(), "POST")));
        }
        return links;
    }

    /// Of an agreement that was given up, nothing else about it is changed.
    private static boolean mayLeave(ActivityRow row, Actor actor) {
        return ActivityActs.SHARE.allows(actor, row);
    }
}
