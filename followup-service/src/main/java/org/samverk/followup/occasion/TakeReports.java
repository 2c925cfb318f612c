package org.samverk.followup.occasion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.known.KnownMeasurements;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.followup.occasion.report.ReportTexts;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Takes the report of an occasion from the first word to the recipient's answer.
@ApplicationScoped
class TakeReports {
    private final Occasions occasions;
    private final FindSides sides;
    private final ReportTexts texts;
    private final KnownSubjects subjects;
    private final KnownMeasurements measurements;
    private final KeepShown shown;
    private final Journal journal;
    private final Clock clock;

    TakeReports(
            Occasions occasions,
            FindSides sides,
            ReportTexts texts,
            KnownSubjects subjects,
            KnownMeasurements measurements,
            KeepShown shown,
            Journal journal,
            Clock clock) {
        this.occasions = occasions;
        this.sides = sides;
        this.texts = texts;
        this.subjects = subjects;
        this.measurements = measurements;
        this.shown = shown;
        this.journal = journal;
        this.clock = clock;
    }

    /// What was not heard of may be new, so its service is asked before it is refused.
    Occasion write(UUID id, @Nullable String ifMatch, ReportContent content, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> written(id, ifMatch, content, actor));
        } catch (OccasionRefusal.UnknownReferences _) {
            subjects.hear(Subject.Type.GOAL);
            return QuarkusTransaction.requiringNew().call(() -> written(id, ifMatch, content, actor));
        }
    }

    /// What was written before and never submitted is not kept.
    private Occasion written(UUID id, @Nullable String ifMatch, ReportContent content, Actor actor) {
        var occasion = required(id, OccasionActs.WRITE, actor);
        IfMatch.require(ifMatch, occasion.version());
        occasion.requireOpen();
        refuseUnknown(content, occasion.state().subject(), actor);
        var before = occasion.state().draft();
        if (before != null) {
            if (texts.written(before).filter(content.text()::equals).isPresent()) {
                return occasion;
            }
            texts.erase(before);
        }
        occasion.write(texts.keep(id, content.text()), clock.instant());
        return kept("followup-occasion.report-written", occasion);
    }

    @Transactional
    Occasion submit(UUID id, Actor actor) {
        var occasion = required(id, OccasionActs.SUBMIT, actor);
        var draft = texts.written(occasion.draft())
                .orElseThrow(() -> new OccasionRefusal.IllegalTransition(
                        "What was written has been erased.", occasion.state().status()));
        var subject = occasion.state().subject();
        var kept = shown.keep(occasion.draft(), draft, subject, actor);
        var terms = subjects.termsVersion(subject.id());
        occasion.submit(draft.statuses(), terms.orElse(null), kept, clock.instant());
        return kept("followup-occasion.reported", occasion);
    }

    @Transactional
    Occasion receive(UUID id, Actor actor) {
        var occasion = occasions.required(id, actor);
        var row = row(occasion, actor);
        OccasionActs.RECEIVE.require(actor, row);
        if (OccasionActs.keptFrom(row, OccasionActs.RECEIVE)) {
            throw new OccasionRefusal.OwnReport();
        }
        occasion.receive(clock.instant());
        return kept("followup-occasion.received", occasion);
    }

    @Transactional
    Occasion giveBack(UUID id, String comment, Actor actor) {
        var occasion = required(id, OccasionActs.RETURN, actor);
        occasion.giveBack(texts.keep(id, Map.of("comment", comment)), clock.instant());
        return kept("followup-occasion.returned", occasion);
    }

    @Transactional
    Occasion skip(UUID id, String reason, Actor actor) {
        var occasion = required(id, OccasionActs.SKIP, actor);
        occasion.requireOwed();
        occasion.skip(texts.keep(id, reason), clock.instant());
        return kept("followup-occasion.skipped", occasion);
    }

    private Occasion required(UUID id, Act act, Actor actor) {
        var occasion = occasions.required(id, actor);
        act.require(actor, row(occasion, actor));
        return occasion;
    }

    private OccasionRow row(Occasion occasion, Actor actor) {
        return occasion.row(sides.of(occasion.id(), occasion.state(), actor));
    }

    private Occasion kept(String event, Occasion occasion) {
        journal.append(event, occasion);
        return occasion;
    }

    private void refuseUnknown(ReportContent content, Subject subject, Actor actor) {
        var goals = subjects.find(subject.id()).map(KnownSubject::goals).orElse(Set.of());
        var activities = content.activityStatuses().stream()
                .map(ReportContent.ActivityReport::activityId)
                .toList();
        var readings = content.indicatorReadings().stream()
                .map(ReportContent.IndicatorReading::measurementId)
                .toList();
        var seen = subjects.seen(Set.copyOf(activities), actor);
        var errors = new ArrayList<FieldError>();
        errors.addAll(unknown(
                "/goalStatuses/%d/goalId",
                content.goalStatuses().stream()
                        .map(ReportContent.GoalReport::goalId)
                        .toList(),
                goals,
                "No goal of what is followed up."));
        errors.addAll(unknown(
                "/activityStatuses/%d/activityId",
                activities,
                activities.stream().filter(id -> isActivity(seen.get(id))).collect(Collectors.toSet()),
                "No activity that you may see has this id."));
        errors.addAll(unknown(
                "/indicatorReadings/%d/measurementId",
                readings, measurements.of(readings, actor).keySet(), "No measurement that you may see has this id."));
        if (!errors.isEmpty()) {
            throw new OccasionRefusal.UnknownReferences(errors);
        }
    }

    private static boolean isActivity(@Nullable KnownSubject seen) {
        return seen != null && seen.subject().type() == Subject.Type.ACTIVITY && !seen.deleted();
    }

    private static List<FieldError> unknown(String pointer, List<UUID> named, Set<UUID> known, String detail) {
        return IntStream.range(0, named.size())
                .filter(index -> !known.contains(named.get(index)))
                .mapToObj(index -> FieldError.at(pointer.formatted(index), "unknown", detail))
                .toList();
    }
}
