package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.AnalysisStatus;
import org.samverk.partners.stakeholder.content.TimeFrame;

/// An analysis with all that is in it, as shown to a caller; `_links` are what this caller may do now.
///
/// @param added beneath it by the request that is answered
@Schema(name = "StakeholderAnalysis")
public record AnalysisView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) AnalysisStatus status,

        @Schema(readOnly = true, description = "From 1; the next begins when a completed one is taken up again")
        int revision,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Visibility visibility,
        @Nullable UUID collaborationId,
        Map<String, String> title,
        @Nullable Map<String, String> subject,
        UUID initiatorPartnerId,
        @Schema(readOnly = true) Reference initiator,
        @Nullable Map<String, String> availableResources,
        @Nullable Integer feasibility,
        List<Map<String, String>> ownGoals,
        @Nullable Map<String, String> citizenBenefit,
        List<String> citizenGroups,
        @Nullable TimeFrame timeFrame,

        @Schema(readOnly = true, description = "Whether its last day has passed, where its owner is")
        boolean pastTimeFrame,

        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "At most 60, in the order they were entered")
        List<StakeholderView> stakeholders,

        @Schema(readOnly = true, description = "At most 100, in the order they were raised")
        List<ObjectionView> objections,

        @Schema(
                readOnly = true,
                description = "When it was last completed; its history says by whom, and `knownAt` shows it as it was")
        @Nullable
        Instant completedAt,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @JsonIgnore @Nullable String added,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// Where the request that is answered led: to what it added, else to the analysis.
    @Override
    public String self() {
        return added == null ? self(id) : self(id) + "/" + added;
    }

    public static String self(UUID id) {
        return "/samverk/v1/stakeholder-analyses/" + id;
    }

    /// @param now the instant it is shown for
    public static AnalysisView of(AnalysisRow row, Actor actor, Instant now) {
        var state = row.state();
        var content = state.content();
        var links = AnalysisLinks.of(row, actor);
        return new AnalysisView(
                row.id(),
                row.version(),
                state.status(),
                state.revision(),
                content.owner(),
                row.reference(content.owner()),
                Objects.requireNonNull(content.visibility()),
                content.collaborationId(),
                content.title(),
                content.subject(),
                content.initiator(),
                row.reference(content.initiator()),
                content.availableResources(),
                content.feasibility(),
                content.ownGoals(),
                content.citizenBenefit(),
                content.citizenGroups(),
                content.timeFrame(),
                state.pastTimeFrame(now),
                content.externalIds(),
                state.stakeholders().stream()
                        .map(one -> StakeholderView.of(one, row, links))
                        .toList(),
                state.objections().stream()
                        .map(one -> ObjectionView.of(one, row, links))
                        .toList(),
                state.completedAt(),
                state.createdAt(),
                state.updatedAt(),
                state.added(),
                links.ofTheAnalysis());
    }
}
