package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.AnalysisStatus;
import org.samverk.partners.stakeholder.content.TimeFrame;

/// An analysis as lists show it: what it is about and how much is in it.
@Schema(name = "StakeholderAnalysisSummary")
public record AnalysisSummary(
        UUID id,
        long version,
        AnalysisStatus status,
        int revision,
        Reference owner,
        Visibility visibility,
        @Nullable UUID collaborationId,
        Map<String, String> title,
        @Nullable Map<String, String> subject,
        Reference initiator,
        @Nullable TimeFrame timeFrame,
        boolean pastTimeFrame,
        int stakeholderCount,
        long openObjectionCount,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links) {

    /// What the list reads of one.
    public record Row(AnalysisRow analysis, int stakeholders, long openObjections) {}

    public static AnalysisSummary of(Row row, Actor actor, Instant now) {
        var analysis = row.analysis();
        var state = analysis.state();
        var content = state.content();
        return new AnalysisSummary(
                analysis.id(),
                analysis.version(),
                state.status(),
                state.revision(),
                analysis.reference(content.owner()),
                Objects.requireNonNull(content.visibility()),
                content.collaborationId(),
                content.title(),
                content.subject(),
                analysis.reference(content.initiator()),
                content.timeFrame(),
                state.pastTimeFrame(now),
                row.stakeholders(),
                row.openObjections(),
                state.completedAt(),
                state.createdAt(),
                state.updatedAt(),
                AnalysisLinks.of(analysis, actor).ofTheAnalysis());
    }
}
