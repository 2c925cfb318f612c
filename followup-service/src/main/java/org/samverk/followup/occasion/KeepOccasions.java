package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// What happens to occasions with their plan, their subject, and the days. All of it within a transaction.
@ApplicationScoped
public class KeepOccasions {
    private final Occasions occasions;
    private final Journal journal;
    private final Clock clock;

    KeepOccasions(Occasions occasions, Journal journal, Clock clock) {
        this.occasions = occasions;
        this.journal = journal;
        this.clock = clock;
    }

    public void setOut(List<Occasion> days) {
        days.forEach(occasion -> {
            occasions.persist(occasion);
            journal.append("followup-occasion.scheduled", occasion);
            comeDue(occasion);
        });
    }

    /// From this day on, nobody is asked any more for what was not begun. What was owed before stays so.
    public void cancelScheduled(UUID plan, LocalDate from) {
        occasions.scheduledFrom(plan, from).forEach(this::cancel);
    }

    private void cancel(Occasion occasion) {
        occasion.cancel(clock.instant());
        journal.append("followup-occasion.cancelled", occasion);
    }

    /// The days, this or later, of a plan's occasions that did not fall away with a rule.
    public Set<LocalDate> daysAhead(UUID plan, LocalDate from) {
        return occasions.daysAhead(plan, from, false);
    }

    /// Those of them that would stay, were the rule another.
    public Set<LocalDate> begunAhead(UUID plan, LocalDate from) {
        return occasions.daysAhead(plan, from, true);
    }

    public void follow(Set<UUID> subjects, Access access) {
        var all = occasions.about(subjects);
        all.forEach(occasion -> occasion.follow(access, clock.instant()));
        journal.appendAll("followup-occasion.visibility-changed", all, Actor.SERVICE);
    }

    /// Held while it is told, so that it is told once, whoever tells it.
    void comeDue(UUID id) {
        comeDue(occasions.required(id, Actor.SERVICE));
    }

    private void comeDue(Occasion occasion) {
        if (occasion.comeDue(clock.instant())) {
            journal.append("followup-occasion.due", occasion, occasion.state().dueAt());
        }
    }
}
