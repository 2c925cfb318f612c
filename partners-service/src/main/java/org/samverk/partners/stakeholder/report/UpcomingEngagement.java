package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.profile.FunctionRole;
import org.samverk.partners.stakeholder.profile.Importance;

/// Somebody to involve soon.
@Schema(name = "UpcomingEngagement")
record UpcomingEngagement(
        UUID engagementId,
        LocalDate start,
        @Nullable LocalDate end,
        EngagementPhase phase,
        @Nullable EngagementMode mode,
        @Nullable FunctionRole responsibleRole,
        UUID stakeholderId,

        @Schema(description = "Of the stakeholder") String name,

        Importance importance,
        UUID analysisId,
        Map<String, String> analysisTitle,
        @JsonProperty("_links") Map<String, Link> links) {}
