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
import org.samverk.agreements.process.plan.PlanStep;
import org.samverk.agreements.process.plan.content.AppliedModel;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// A plan in a list: without its steps, which are counted.
@Schema(name = "ProcessPlanSummary")
public record PlanSummary(
        UUID id,
        long version,
        AppliedModel model,
        Map<String, String> title,
        @Nullable UUID collaborationId,
        @Nullable UUID agreementId,
        Reference owner,
        Visibility visibility,
        List<ExternalId> externalIds,
        PlanStatus status,

        @Schema(description = "The first phase that something is left to do in; absent once it is completed") @Nullable
        ProcessPhase phase,

        @Schema(description = "How many steps it has") int stepCount,

        @Schema(description = "How many of them are done or left out")
        long stepsDone,

        @Schema(description = "Whether a step should have been done by now and is not")
        boolean overdue,

        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links) {

    public static PlanSummary of(PlanRow row, Instant now) {
        var state = row.state();
        var content = state.content();
        var self = PlanLinks.self(row.id());
        return new PlanSummary(
                row.id(),
                row.version(),
                state.model(),
                content.title(),
                content.collaborationId(),
                content.agreementId(),
                row.names().of(content.owner()),
                content.wanted(),
                content.externalIds(),
                state.status(),
                state.phase().orElse(null),
                state.steps().size(),
                state.steps().stream().filter(PlanStep::behind).count(),
                state.overdue(state.today(now)),
                state.ending() == null ? null : state.ending().at(),
                state.createdAt(),
                state.updatedAt(),
                Map.of("self", Link.get(self), "position", Link.get(self + "/position")));
    }
}
