package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.problem.FieldError;

/// What an amendment cannot say.
final class AmendmentRules {
    private AmendmentRules() {}

    /// @throws ConsentRefusal.NothingAmended when it says the same
    /// @throws ConsentRefusal.NotByAmendment naming all it cannot change
    /// @throws ConsentRefusal.AmendmentOutOfTime when it would leave days without a text, or end before it begins
    static void require(
            AgreementState state, AgreementTerms terms, Amends amends, Surroundings surroundings, Instant now) {
        var before = state.terms().terms();
        if (state.terms().says(terms)) {
            throw new ConsentRefusal.NothingAmended();
        }
        var fixed = new ArrayList<FieldError>();
        fixed(
                fixed,
                "/terms/period/start",
                before.period().start(),
                terms.period().start());
        fixed(fixed, "/terms/supersedesId", before.supersedesId(), terms.supersedesId());
        fixed(fixed, "/terms/parentAgreementId", before.parentAgreementId(), terms.parentAgreementId());
        fixed.addAll(otherPromisers(List.of(before), terms, surroundings));
        refuse(fixed);
        inTime(state, terms, amends, now);
    }

    static void requirePromisers(List<AgreementTerms> before, AgreementTerms terms, Surroundings surroundings) {
        refuse(otherPromisers(before, terms, surroundings));
    }

    /// Whoever has come after a party has promised what it did; nothing goes back to the one that is gone. So the first
    /// of the texts that has a promise says whose it is, and no older one.
    static List<FieldError> otherPromisers(
            List<AgreementTerms> before, AgreementTerms terms, Surroundings surroundings) {
        var fixed = new ArrayList<FieldError>();
        var promised = terms.obligations();
        for (var at = 0; at < promised.size(); at++) {
            var pointer = "/terms/obligations/%d/partyId".formatted(at);
            var promise = promised.get(at);
            promiser(before, promise)
                    .filter(promiser -> !promise.partyId().equals(surroundings.current(promiser)))
                    .ifPresent(promiser -> fixed(fixed, pointer, promiser, promise.partyId()));
        }
        return fixed;
    }

    private static Optional<UUID> promiser(List<AgreementTerms> before, Obligation promise) {
        return before.stream()
                .flatMap(text -> text.obligations().stream())
                .filter(one -> one.id() != null && one.id().equals(promise.id()))
                .map(Obligation::partyId)
                .findFirst();
    }

    private static void refuse(List<FieldError> fixed) {
        if (!fixed.isEmpty()) {
            throw new ConsentRefusal.NotByAmendment(List.copyOf(fixed));
        }
    }

    private static void fixed(
            List<FieldError> errors, String pointer, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            errors.add(FieldError.at(pointer, "fixed", "It stays as all have signed it."));
        }
    }

    private static void inTime(AgreementState state, AgreementTerms terms, Amends amends, Instant now) {
        var from = amends.inForceFrom();
        var latest = latestStart(state.standing());
        var first = state.effects().getLast().from();
        if (from != null && (from.isBefore(first) || (latest != null && from.isAfter(latest)))) {
            throw new ConsentRefusal.AmendmentOutOfTime(
                    "/inForceFrom",
                    "From %s, the first day of the text it takes the place of, %s."
                            .formatted(first, latest == null ? "on" : "to " + latest));
        }
        var until = terms.lastDay();
        if (from != null && until != null && until.isBefore(from)) {
            throw new ConsentRefusal.AmendmentOutOfTime(
                    "/terms/period/end", "Not before the first day of the amendment.");
        }
        if (from == null && until != null && until.isBefore(state.today(now))) {
            throw new ConsentRefusal.AmendmentOutOfTime(
                    "/terms/period/end",
                    "Not before today, as it begins with the last signature. What was signed before says from which day it is in force.");
        }
    }

    /// It may go on from where the text ends, but holds on no day after notice, or from when another takes the place.
    private static @Nullable LocalDate latestStart(Standing standing) {
        return Stream.of(
                        Optional.ofNullable(standing.endsOn()).map(day -> day.plusDays(1)),
                        Optional.ofNullable(standing.terminatesOn()),
                        Optional.ofNullable(standing.renewedOn()).map(day -> day.minusDays(1)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
