package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.indicator.known.KnownMeasurement;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Sees to it that a goal with a target is called achieved only where something shows it: a value the report reads, of
/// what the goal is measured by if the agreement says that, or a completed evaluation of the goal or of its agreement.
@ApplicationScoped
class RequireEvidence {
    private final KnownSubjects subjects;
    private final KnownMeasurements measurements;
    private final Session database;

    RequireEvidence(KnownSubjects subjects, KnownMeasurements measurements, Session database) {
        this.subjects = subjects;
        this.measurements = measurements;
        this.database = database;
    }

    /// @throws OccasionRefusal.Unshown naming every goal that nothing shows to be achieved
    void require(ReportContent.Text report, Actor actor) {
        var goals = targeted(report, actor);
        if (goals.isEmpty()) {
            return;
        }
        var measured = measured(report, actor);
        var evaluated = evaluated(goals.keySet());
        var errors = new ArrayList<FieldError>();
        for (var place = 0; place < report.statuses().size(); place++) {
            var goal = goals.get(report.statuses().get(place).goalId());
            if (goal != null && !evaluated.contains(goal.subject().id()) && !measures(measured, goal)) {
                errors.add(FieldError.at(
                        "/goalStatuses/%d/status".formatted(place),
                        "unshown",
                        "It has a target: read a measurement that shows it, or have it evaluated first."));
            }
        }
        if (!errors.isEmpty()) {
            throw new OccasionRefusal.Unshown(errors);
        }
    }

    private Map<UUID, KnownSubject> targeted(ReportContent.Text report, Actor actor) {
        var achieved = report.statuses().stream()
                .filter(goal -> goal.status() == Report.Standing.ACHIEVED)
                .map(Report.GoalStatus::goalId)
                .collect(Collectors.toSet());
        return subjects.seen(achieved, actor).values().stream()
                .filter(goal -> goal.target() != null && goal.target().target() != null)
                .collect(Collectors.toMap(goal -> goal.subject().id(), Function.identity()));
    }

    /// The indicators of which the report reads a value; one that is missing or suppressed shows nothing.
    private Set<UUID> measured(ReportContent.Text report, Actor actor) {
        var readings = report.readings().stream()
                .map(ReportContent.IndicatorReading::measurementId)
                .toList();
        return measurements.of(readings, actor).values().stream()
                .filter(one -> one.value().has("value") || one.value().has("text"))
                .map(KnownMeasurement::indicatorId)
                .collect(Collectors.toSet());
    }

    private static boolean measures(Set<UUID> measured, KnownSubject goal) {
        var named = Objects.requireNonNull(goal.target()).indicatorIds();
        return named.isEmpty() ? !measured.isEmpty() : named.stream().anyMatch(measured::contains);
    }

    private Set<UUID> evaluated(Set<UUID> goals) {
        return Set.copyOf(database.createNativeQuery("""
                        select g.id from known_subject g
                        where g.id in (:goals) and exists (
                          select from evaluation e
                          where e.subject_id in (g.id, g.agreement_id) and e.status in ('COMPLETED', 'PUBLISHED'))""", UUID.class)
                .setParameterList("goals", goals)
                .getResultList());
    }
}
