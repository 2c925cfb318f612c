package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.agreement.KnownAgreement;
import org.samverk.followup.agreement.KnownAgreements;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Sets out occasions and takes their reports from the first word to the recipient's answer.
@ApplicationScoped
public class KeepOccasions {
    private final Occasions occasions;
    private final ReportTexts texts;
    private final KnownAgreements agreements;
    private final Journal journal;
    private final Clock clock;

    KeepOccasions(Occasions occasions, ReportTexts texts, KnownAgreements agreements, Journal journal, Clock clock) {
        this.occasions = occasions;
        this.texts = texts;
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    public void setOut(List<Occasion> days) {
        days.forEach(occasion -> {
            occasions.persist(occasion);
            journal.append("followup-occasion.scheduled", occasion);
        });
    }

    public void cancelAhead(UUID plan, LocalDate from) {
        occasions.ahead(plan, from).forEach(occasion -> {
            occasion.cancel(clock.instant());
            journal.append("followup-occasion.cancelled", occasion);
        });
    }

    /// How many of a plan's occasions are not begun.
    public int ahead(UUID plan) {
        return Math.toIntExact(occasions.ahead(plan));
    }

    public void follow(UUID agreement, Access access) {
        occasions.about(agreement).forEach(occasion -> {
            occasion.follow(access, clock.instant());
            journal.append("followup-occasion.visibility-changed", occasion);
        });
    }

    @Transactional
    Occasion write(UUID id, @Nullable String ifMatch, ReportContent content, Actor actor) {
        var occasion = required(id, OccasionActs.WRITE, actor);
        IfMatch.require(ifMatch, occasion.version());
        refuseUnknownGoals(content, occasion.state().agreementId());
        var report = new Report(content.statuses(), texts.keep(id, content.text()), null, null, null);
        occasion.write(report, clock.instant());
        return kept("followup-occasion.report-written", occasion);
    }

    @Transactional
    Occasion submit(UUID id, Actor actor) {
        var occasion = required(id, OccasionActs.SUBMIT, actor);
        occasion.submit(clock.instant());
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

    private void refuseUnknownGoals(ReportContent content, UUID agreement) {
        var known = agreements.find(agreement).map(KnownAgreement::goals).orElseThrow();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < content.goalStatuses().size(); i++) {
            if (!known.contains(content.goalStatuses().get(i).goalId())) {
                errors.add(
                        FieldError.at("/goalStatuses/%d/goalId".formatted(i), "unknown", "No goal of the agreement."));
            }
        }
        if (!errors.isEmpty()) {
            throw new OccasionRefusal.UnknownGoals(errors);
        }
    }
}
