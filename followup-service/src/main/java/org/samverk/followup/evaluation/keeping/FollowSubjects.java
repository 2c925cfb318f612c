package org.samverk.followup.evaluation.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.followup.subject.SubjectAccessChanged;

/// An evaluation is never seen more widely than what it is of.
@ApplicationScoped
class FollowSubjects {
    private final Evaluations evaluations;
    private final ChangeEvaluations changes;
    private final EvaluationRules rules;
    private final Clock clock;

    FollowSubjects(Evaluations evaluations, ChangeEvaluations changes, EvaluationRules rules, Clock clock) {
        this.evaluations = evaluations;
        this.changes = changes;
        this.rules = rules;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes SubjectAccessChanged changed) {
        for (var evaluation : evaluations.about(changed.subjects())) {
            var state = evaluation.state();
            var within = rules.within(changed.access(), state.content().owner(), state.createdBy());
            if (evaluation.follow(within, clock.instant())) {
                changes.kept("visibility-changed", evaluation);
            }
        }
    }
}
