package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.profile.FunctionRole;

/// A stakeholder's part in one phase.
@Schema(name = "StakeholderEngagement")
public record EngagementView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,
        EngagementPhase phase,
        @Nullable EngagementMode mode,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable FunctionRole responsibleRole,

        @Schema(readOnly = true, description = "Recorded by an outcome")
        EngagementStatus status,

        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static EngagementView of(Engagement one, UUID stakeholder, AnalysisRow row, AnalysisLinks links) {
        var content = one.content();
        return new EngagementView(
                one.id(),
                row.version(),
                content.phase(),
                content.mode(),
                content.start(),
                content.end(),
                content.responsibleRole(),
                one.status(),
                links.ofEngagement(stakeholder, one.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
