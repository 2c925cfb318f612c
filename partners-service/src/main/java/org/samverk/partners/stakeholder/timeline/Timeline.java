package org.samverk.partners.stakeholder.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.profile.FunctionRole;
import org.samverk.partners.stakeholder.profile.Importance;

/// When whom is involved, first things first.
@Schema(name = "StakeholderTimeline")
public record Timeline(
        UUID id,
        long version,
        Map<String, String> title,

        @Schema(description = "First day of the analysis's time frame") @Nullable
        LocalDate start,

        @Schema(description = "Last day of the analysis's time frame") @Nullable
        LocalDate end,

        Instant updatedAt,

        @Schema(description = "By first day; those without a day come last. At most 240")
        List<Entry> items)
        implements Versioned {

    /// A stakeholder's part in one phase.
    @Schema(name = "StakeholderTimelineEntry")
    public record Entry(
            UUID engagementId,
            UUID stakeholderId,

            @Schema(description = "Name of the stakeholder") String name,

            Importance importance,
            EngagementPhase phase,
            @Nullable EngagementMode mode,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable FunctionRole responsibleRole,
            EngagementStatus status) {}

    @Override
    public String self() {
        return "/samverk/v1/stakeholder-analyses/%s/timeline".formatted(id);
    }
}
