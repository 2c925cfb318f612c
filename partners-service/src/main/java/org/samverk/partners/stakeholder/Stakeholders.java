package org.samverk.partners.stakeholder;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samverk.partners.stakeholder.assessment.Assessment;
import org.samverk.partners.stakeholder.profile.StakeholderContent;

/// The stakeholders of an analysis: named while that is a draft, and assessed until it is archived.
public final class Stakeholders {
    private final Analysis analysis;

    Stakeholders(Analysis analysis) {
        this.analysis = analysis;
    }

    /// @param current who has taken a partner's place by now
    public void add(Stakeholder one, Map<UUID, UUID> current, Instant now) {
        analysis.requireDraft();
        analysis.state().requireOnce(one.id(), one.content(), current);
        Room.requireForStakeholder(analysis.state());
        analysis.become(analysis.state().plus(one, now));
    }

    /// Two that were merged afterwards are still to be changed: only who comes anew is held against the others.
    /// @return whether anything is different now
    public boolean change(UUID stakeholder, StakeholderContent content, Map<UUID, UUID> current, Instant now) {
        var before = analysis.required(stakeholder).content();
        if (before.equals(content)) {
            return false;
        }
        analysis.requireDraft();
        if (!Objects.equals(before.partnerId(), content.partnerId())) {
            analysis.state().requireOnce(stakeholder, content, current);
        }
        analysis.become(analysis.state().with(stakeholder, one -> one.with(content), null, now));
        return true;
    }

    public void remove(UUID stakeholder, Instant now) {
        analysis.requireDraft();
        analysis.become(analysis.state().without(analysis.required(stakeholder), now));
    }

    public void assess(UUID stakeholder, Assessment assessment, Instant now) {
        analysis.requireInUse();
        analysis.required(stakeholder);
        var today = analysis.state().today(now);
        if (assessment.assessedOn().isAfter(today)) {
            throw new AnalysisRefusal.AssessedInFuture(today);
        }
        Room.requireForAssessment(analysis.state());
        analysis.become(analysis.state()
                .with(stakeholder, one -> one.assessed(assessment), "assessments/" + assessment.id(), now));
    }
}
