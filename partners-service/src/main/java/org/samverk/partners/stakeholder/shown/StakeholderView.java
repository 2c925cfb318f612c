package org.samverk.partners.stakeholder.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.Stakeholder;
import org.samverk.partners.stakeholder.StakeholderWarning;
import org.samverk.partners.stakeholder.assessment.Quadrant;
import org.samverk.partners.stakeholder.profile.Attitude;
import org.samverk.partners.stakeholder.profile.EquityFocus;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.profile.Mandate;

/// One stakeholder of an analysis, with where it stands and how it is involved.
@Schema(name = "Stakeholder")
public record StakeholderView(
        @Schema(readOnly = true) UUID id,
        @JsonIgnore long version,
        @Nullable UUID partnerId,

        @Schema(readOnly = true, description = "Whoever took the partner's place") @Nullable
        UUID currentPartnerId,

        String name,
        @Nullable PartnerKind kind,
        Importance importance,
        List<Map<String, String>> theirGoals,
        List<Map<String, String>> benefits,
        @Nullable Map<String, String> interestText,
        @Nullable Mandate mandate,
        @Nullable Mandate potentialMandate,
        @Nullable Attitude attitude,
        @Nullable EquityFocus equityFocus,

        @Schema(readOnly = true, description = "Absent until somebody has assessed it") @Nullable
        ScoresView scores,

        @Schema(readOnly = true) @Nullable Quadrant quadrant,

        @Schema(readOnly = true, description = "Where it would stand with the influence it may get") @Nullable
        Quadrant potentialQuadrant,

        @Schema(readOnly = true, description = "At most one in each phase")
        List<EngagementView> engagements,

        @Schema(
                readOnly = true,
                description =
                        "KEY_ONLY_INFORMED: much turns on this key stakeholder, and it is only informed. FOLLOW_UP_BEFORE_PLANNING: its follow-up begins before its planning.")
        List<StakeholderWarning> warnings,

        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    public static StakeholderView of(Stakeholder one, AnalysisRow row, AnalysisLinks links) {
        var content = one.content();
        var scores = one.scores();
        return new StakeholderView(
                one.id(),
                row.version(),
                content.partnerId(),
                row.current(content.partnerId()),
                row.name(one),
                row.kind(one),
                content.importance(),
                content.theirGoals(),
                content.benefits(),
                content.interestText(),
                content.mandate(),
                content.potentialMandate(),
                content.attitude(),
                content.equityFocus(),
                scores == null ? null : ScoresView.of(scores, row),
                scores == null ? null : scores.quadrant(),
                scores == null ? null : scores.potentialQuadrant(),
                one.engagements().stream()
                        .map(engagement -> EngagementView.of(engagement, one.id(), row, links))
                        .toList(),
                one.warnings(),
                links.ofStakeholder(one.id()));
    }

    @Override
    public String self() {
        return Objects.requireNonNull(links.get("self")).href();
    }
}
