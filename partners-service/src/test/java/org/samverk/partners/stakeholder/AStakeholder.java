package org.samverk.partners.stakeholder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.assessment.Assessor;
import org.samverk.partners.stakeholder.content.AnalysisContent;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementContent;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.objection.Objection;
import org.samverk.partners.stakeholder.objection.ObjectionStatus;
import org.samverk.partners.stakeholder.objection.ObjectionType;
import org.samverk.partners.stakeholder.profile.Attitude;
import org.samverk.partners.stakeholder.profile.EquityFocus;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.profile.Mandate;
import org.samverk.partners.stakeholder.profile.StakeholderContent;
import org.samverk.partners.stakeholder.text.ErasableText;

/// Analyses and what is in them, to test rules with.
final class AStakeholder {
    /// Where the owner is it is March already.
    static final Instant NOW = Instant.parse("2026-02-28T23:30:00Z");

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final UUID OWNER = UUID.randomUUID();
    static final UUID INITIATOR = UUID.randomUUID();

    private AStakeholder() {}

    static AnalysisContent content(boolean complete) {
        return content(complete, Visibility.PRIVATE);
    }

    static AnalysisContent content(boolean complete, Visibility visibility) {
        return new AnalysisContent(
                OWNER,
                visibility,
                null,
                Map.of("sv", "Fallskadeforum"),
                null,
                INITIATOR,
                null,
                null,
                complete ? List.of(Map.of("sv", "Färre fall")) : List.of(),
                complete ? Map.of("sv", "Tryggare hemma") : null,
                List.of(),
                null,
                List.of());
    }

    static Analysis analysis(AnalysisContent content) {
        return Analysis.drafted(content, null, ZONE, OWNER, NOW);
    }

    static Analysis completed() {
        var analysis = analysis(content(true));
        var stakeholder = whole();
        analysis.stakeholders().add(stakeholder, Map.of(), NOW);
        analysis.stakeholders().assess(stakeholder.id(), assessed(OWNER, "2026-02-01", 4, 4), NOW);
        analysis.engagements(stakeholder.id()).plan(engagement(EngagementPhase.PLANNING), NOW);
        analysis.submit(NOW);
        analysis.complete(NOW);
        return analysis;
    }

    static Stakeholder key() {
        return said(UUID.randomUUID(), null, Importance.KEY, List.of(), List.of(), null);
    }

    static Stakeholder whole() {
        var text = List.of(Map.of("sv", "Färre inläggningar"));
        return said(UUID.randomUUID(), null, Importance.KEY, text, text, Mandate.RESOURCE);
    }

    static Stakeholder named(String name) {
        return said(null, name, Importance.SECONDARY, List.of(), List.of(), null);
    }

    private static Stakeholder said(
            @Nullable UUID partner,
            @Nullable String name,
            Importance importance,
            List<Map<String, String>> goals,
            List<Map<String, String>> benefits,
            @Nullable Mandate mandate) {
        return new Stakeholder(
                UUID.randomUUID(),
                new StakeholderContent(
                        partner,
                        name,
                        name == null ? null : PartnerKind.CITIZEN_GROUP,
                        importance,
                        goals,
                        benefits,
                        null,
                        mandate,
                        null,
                        Attitude.SUPPORTER,
                        EquityFocus.UNKNOWN),
                List.of(),
                List.of());
    }

    static Assessment assessed(UUID by, String on, int interest, int influence) {
        return new Assessment(
                UUID.randomUUID(), new Assessor(by, null), LocalDate.parse(on), interest, influence, null, null);
    }

    static EngagementContent planned(EngagementPhase phase, @Nullable EngagementMode mode, @Nullable String start) {
        return new EngagementContent(phase, mode, start == null ? null : LocalDate.parse(start), null, null);
    }

    static Engagement engagement(EngagementPhase phase) {
        return engagement(phase, EngagementMode.WORK_GROUP, null);
    }

    static Engagement engagement(EngagementPhase phase, @Nullable EngagementMode mode, @Nullable String start) {
        return new Engagement(UUID.randomUUID(), planned(phase, mode, start), EngagementStatus.PLANNED);
    }

    static Objection objection(@Nullable UUID stakeholder) {
        return new Objection(
                UUID.randomUUID(),
                stakeholder,
                ObjectionType.OBJECTION,
                ObjectionStatus.OPEN,
                false,
                new ErasableText(UUID.randomUUID(), "0".repeat(64)),
                NOW);
    }
}
