package org.samverk.followup.evaluation.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.followup.indicator.known.MeasurementCorrected;

/// A completed evaluation stays as it is when a measurement it stands on is corrected or deleted, and says so.
@ApplicationScoped
class FollowMeasurements {
    private final Evaluations evaluations;
    private final ChangeEvaluations changes;
    private final Clock clock;

    FollowMeasurements(Evaluations evaluations, ChangeEvaluations changes, Clock clock) {
        this.evaluations = evaluations;
        this.changes = changes;
        this.clock = clock;
    }

    void follow(@Observes MeasurementCorrected corrected) {
        var now = clock.instant();
        for (var evaluation :
                evaluations.completedWithOneOf(corrected.versions().keySet())) {
            evaluation.standOnOther(corrected.versions(), now);
            changes.kept("basis-changed", evaluation);
        }
    }
}
