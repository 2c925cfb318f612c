package org.samverk.followup.occasion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final ReportTexts texts;
    private final KnownSubjects subjects;
    private final Journal journal;
    private final Clock clock;

    TakeReports(Occasions occasions, ReportTexts texts, KnownSubjects subjects, Journal journal, Clock clock) {
        this.occasions = occasions;
        this.texts = texts;
        this.subjects = subjects;
        this.journal = journal;
        this.clock = clock;
    }

    /// A goal that was not heard of may be new, so its service is asked before it is refused.
    Occasion write(UUID id, @Nullable String ifMatch, ReportContent content, Actor actor) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> written(id, ifMatch, content, actor));
        } catch (OccasionRefusal.UnknownGoals _) {
            subjects.hear(Subject.Type.GOAL);
            return QuarkusTransaction.requiringNew().call(() -> written(id, ifMatch, content, actor));
        }
    }

    /// What was written before and never submitted is not kept.
    private Occasion written(UUID id, @Nullable String ifMatch, ReportContent content, Actor actor) {
        var occasion = required(id, OccasionActs.WRITE, actor);
        IfMatch.require(ifMatch, occasion.version());
        occasion.requireOpen();
        refuseUnknownGoals(content, occasion.state().subject());
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
        occasion.submit(draft.statuses(), clock.instant());
        return kept("followup-occasion.reported", occasion);
    }

    @Transactional
    Occasion receive(UUID id, Actor actor) {
        var occasion = required(id, OccasionActs.RECEIVE, actor);
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
        occasion.skip(reason, clock.instant());
        return kept("followup-occasion.skipped", occasion);
    }

    private Occasion required(UUID id, Act act, Actor actor) {
        var occasion = occasions.required(id, actor);
        act.require(actor, occasion.row());
        return occasion;
    }

    private Occasion kept(String event, Occasion occasion) {
        journal.append(event, occasion);
        return occasion;
    }

    private void refuseUnknownGoals(ReportContent content, Subject subject) {
        var known = subjects.find(subject.id()).map(KnownSubject::goals).orElseThrow();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < content.goalStatuses().size(); i++) {
            if (!known.contains(content.goalStatuses().get(i).goalId())) {
                errors.add(FieldError.at(
                        "/goalStatuses/%d/goalId".formatted(i), "unknown", "No goal of what is followed up."));
            }
        }
        if (!errors.isEmpty()) {
            throw new OccasionRefusal.UnknownGoals(errors);
        }
    }
}
