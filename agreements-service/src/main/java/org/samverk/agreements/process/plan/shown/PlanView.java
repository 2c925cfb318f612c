package org.samverk.agreements.process.plan.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.agreements.process.plan.PlanRow;
import org.samverk.agreements.process.plan.PlanStatus;
import org.samverk.agreements.process.plan.content.AppliedModel;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A plan as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "ProcessPlan")
public record PlanView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID modelId,
        @Schema(readOnly = true) AppliedModel model,
        Map<String, String> title,
        @Nullable UUID collaborationId,
        @Nullable UUID agreementId,
        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Visibility visibility,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "Whose days its days are; an IANA name")
        String timeZone,

        @Schema(readOnly = true, description = "Follows from its steps; never set")
        PlanStatus status,

        @Schema(
                readOnly = true,
                description = "The first phase that something is left to do in; absent once it is completed")
        @Nullable
        ProcessPhase phase,

        @Schema(readOnly = true, description = "Whether a step should have been done by now and is not")
        boolean overdue,

        @Schema(readOnly = true, description = "In the order of the model; changed one by one")
        List<PlanStepView> steps,

        @Schema(readOnly = true, description = "When it was ended, completed or not") @Nullable
        Instant endedAt,

        @Schema(readOnly = true, description = "Why it was ended") @Nullable
        String endReason,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return PlanLinks.self(id);
    }

    public static PlanView of(PlanRow row, Actor actor, Instant now) {
        return of(row, PlanLinks.of(row, actor), now);
    }

    static PlanView of(PlanRow row, PlanLinks links, Instant now) {
        var state = row.state();
        var content = state.content();
        var today = state.today(now);
        var ending = state.ending();
        return new PlanView(
                row.id(),
                row.version(),
                content.modelId(),
                state.model(),
                content.title(),
                content.collaborationId(),
                content.agreementId(),
                content.owner(),
                row.names().of(content.owner()),
                content.wanted(),
                content.externalIds(),
                state.timeZone(),
                state.status(),
                state.phase().orElse(null),
                state.overdue(today),
                state.steps().stream()
                        .map(step -> PlanStepView.of(step, state, today, links))
                        .toList(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.reason(),
                state.createdAt(),
                state.updatedAt(),
                links.ofThePlan());
    }
}
