package org.samverk.agreements.agreement.opendata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.goal.Goal;

/// The days a contract is held against: when something is to be done or reached, and when it is looked at again.
final class ReleaseMilestones {
    private static final Map<String, String> REVIEW =
            Map.of("da", "Gennemgang af aftalen", "en", "Review of the agreement", "sv", "Översyn av avtalet");

    private final ReleaseSource source;
    private final String language;

    ReleaseMilestones(ReleaseSource source, String language) {
        this.source = source;
        this.language = language;
    }

    List<Members> all() {
        var terms = source.terms();
        return Stream.of(
                        terms.obligations().stream().flatMap(one -> obligation(one).stream()),
                        terms.allGoals().flatMap(goal -> goal(goal).stream()),
                        review().stream())
                .flatMap(milestones -> milestones)
                .toList();
    }

    /// Nothing is to be done by a party that has not committed itself to it, nor by one that was released from it.
    private Optional<Members> obligation(Obligation obligation) {
        var due = obligation.dueDate();
        var outcome = source.state().outcomes().stream()
                .filter(one -> one.obligationId().equals(obligation.id()))
                .reduce((_, newer) -> newer)
                .orElse(null);
        if (due == null
                || !obligation.committed()
                || (outcome != null && outcome.outcome() == ObligationOutcome.Outcome.RELEASED)) {
            return Optional.empty();
        }
        var type = obligation.kind() == Obligation.Kind.REPORTING ? "reporting" : "delivery";
        var milestone = milestone(Objects.requireNonNull(obligation.id()), obligation.text(), type, due);
        return Optional.of(outcome == null ? milestone.with("status", "scheduled") : settled(milestone, outcome));
    }

    private Members settled(Members milestone, ObligationOutcome outcome) {
        var met = outcome.outcome() == ObligationOutcome.Outcome.FULFILLED;
        return milestone
                .with("dateMet", met ? source.begins(outcome.on()) : null)
                .with("dateModified", outcome.enteredAt())
                .with("status", met ? "met" : "notMet");
    }

    /// Whether it was reached is for follow-up to tell.
    private Optional<Members> goal(Goal goal) {
        return dated(Objects.requireNonNull(goal.id()), goal.title(), goal.dueDate());
    }

    private Optional<Members> review() {
        var titles = new HashMap<>(REVIEW);
        titles.putIfAbsent(language, "Review of the agreement");
        return dated(null, titles, source.terms().period().reviewDate());
    }

    /// @param id absent for the review, of which there is one
    private Optional<Members> dated(@Nullable UUID id, Map<String, String> title, @Nullable LocalDate due) {
        return due == null
                ? Optional.empty()
                : Optional.of(milestone(id == null ? "review" : id, title, "assessment", due)
                        .with("status", "scheduled"));
    }

    private Members milestone(Object id, Map<String, String> title, String type, LocalDate due) {
        return new Members()
                .with("id", id)
                .with("title", title, language)
                .with("type", type)
                .with("dueDate", source.ends(due));
    }
}
