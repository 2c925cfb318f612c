package org.samverk.partners.stakeholder.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementContent;
import org.samverk.partners.stakeholder.engagement.EngagementOutcome;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.keeping.ChangeAnalyses;

/// Plans in which phase and how a stakeholder is involved, and records what became of it.
@ApplicationScoped
class PlanEngagements {
    private final ChangeAnalyses changes;
    private final Clock clock;

    PlanEngagements(ChangeAnalyses changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Analysis plan(UUID id, UUID stakeholder, EngagementContent content, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.required(stakeholder);
        var engagement = new Engagement(ChangeAnalyses.newId(), content, EngagementStatus.PLANNED);
        analysis.engagements(stakeholder).plan(engagement, clock.instant());
        return changes.kept("engagement-planned", analysis);
    }

    @Transactional
    Analysis replace(
            UUID id,
            UUID stakeholder,
            UUID engagement,
            @Nullable String ifMatch,
            EngagementContent content,
            Actor actor) {
        var analysis = held(id, stakeholder, engagement, ifMatch, actor);
        analysis.requireDraft();
        return analysis.engagements(stakeholder).change(engagement, content, clock.instant())
                ? changes.kept("engagement-changed", analysis)
                : analysis;
    }

    @Transactional
    Analysis remove(UUID id, UUID stakeholder, UUID engagement, @Nullable String ifMatch, Actor actor) {
        var analysis = held(id, stakeholder, engagement, ifMatch, actor);
        analysis.engagements(stakeholder).drop(engagement, clock.instant());
        return changes.kept("engagement-removed", analysis);
    }

    @Transactional
    Analysis record(UUID id, UUID stakeholder, UUID engagement, EngagementOutcome outcome, Actor actor) {
        var analysis = changes.held(id, actor);
        return analysis.engagements(stakeholder).record(engagement, outcome.status(), clock.instant())
                ? changes.kept("engagement-recorded", analysis)
                : analysis;
    }

    private Analysis held(UUID id, UUID stakeholder, UUID engagement, @Nullable String ifMatch, Actor actor) {
        var analysis = changes.held(id, actor);
        analysis.engagements(stakeholder).required(engagement);
        IfMatch.require(ifMatch, analysis.version());
        return analysis;
    }
}
