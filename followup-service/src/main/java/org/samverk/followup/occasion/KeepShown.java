package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.followup.indicator.known.KnownMeasurement;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.followup.occasion.report.ShownReadings;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Keeps what a report shows beside its own words as it is when it is submitted: what it reads, and what goals were to
/// reach.
@ApplicationScoped
class KeepShown {
    private final KnownMeasurements measurements;
    private final KnownSubjects subjects;
    private final ShownReadings readings;
    private final RequireEvidence achievements;

    KeepShown(
            KnownMeasurements measurements,
            KnownSubjects subjects,
            ShownReadings readings,
            RequireEvidence achievements) {
        this.measurements = measurements;
        this.subjects = subjects;
        this.readings = readings;
        this.achievements = achievements;
    }

    /// Nothing it names is corrected or deleted between its being looked at and its being kept: a correction comes
    /// before, or finds the report submitted.
    /// @throws OccasionRefusal.UnknownReferences naming every measurement that is there no more
    /// @throws OccasionRefusal.Unshown naming every goal that nothing shows to be achieved
    @Transactional(Transactional.TxType.MANDATORY)
    Report.Shown keep(ErasableText report, ReportContent.Text text, Subject subject, Actor actor) {
        var named = text.readings().stream()
                .map(ReportContent.IndicatorReading::measurementId)
                .toList();
        var held = measurements.held(named, actor);
        refuseGone(named, held);
        achievements.require(text, actor);
        readings.keep(report.id(), named);
        return new Report.Shown(
                named.stream()
                        .map(id -> reading(Objects.requireNonNull(held.get(id))))
                        .toList(),
                targets(text, subject, actor));
    }

    private static void refuseGone(List<UUID> named, Map<UUID, KnownMeasurement> held) {
        var errors = IntStream.range(0, named.size())
                .filter(place -> !held.containsKey(named.get(place)))
                .mapToObj(place -> FieldError.at(
                        "/indicatorReadings/%d/measurementId".formatted(place),
                        "unknown",
                        "It is there no more, or not for you to see."))
                .toList();
        if (!errors.isEmpty()) {
            throw new OccasionRefusal.UnknownReferences(errors);
        }
    }

    private static Report.Reading reading(KnownMeasurement held) {
        return new Report.Reading(held.id(), held.version());
    }

    /// Of the goals that may be reported on, and of those that are.
    private List<Report.GoalTarget> targets(ReportContent.Text text, Subject subject, Actor actor) {
        var goals = Stream.concat(
                        subjects.find(subject.id()).map(KnownSubject::goals).orElse(Set.of()).stream(),
                        text.statuses().stream().map(Report.GoalStatus::goalId))
                .collect(Collectors.toSet());
        return subjects.seen(goals, actor).values().stream()
                .flatMap(goal -> goal.target() == null
                        ? Stream.empty()
                        : Stream.of(new Report.GoalTarget(goal.subject().id(), goal.target())))
                .sorted(Comparator.comparing(Report.GoalTarget::goalId))
                .toList();
    }
}
