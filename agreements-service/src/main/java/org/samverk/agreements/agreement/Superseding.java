package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.ConsentRefusal;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Who may put one agreement in the place of another: all whom that one binds, together, and for days to come.
@ApplicationScoped
public class Superseding {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final KnownOrganisations organisations;
    private final Clock clock;

    Superseding(Agreements agreements, HoldAgreements hold, KnownOrganisations organisations, Clock clock) {
        this.agreements = agreements;
        this.hold = hold;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Whom the agreement whose place these terms are to take binds on their first day, and who would not sign them.
    public Set<UUID> leftOut(AgreementTerms terms) {
        if (terms.supersedesId() == null) {
            return Set.of();
        }
        var superseded = agreements.row(terms.supersedesId(), Actor.SERVICE).state();
        var from = Objects.requireNonNullElseGet(terms.period().start(), () -> superseded.today(clock.instant()));
        return leftOut(superseded, from, terms.partyIds());
    }

    /// Asked once more when all have signed: who is bound may be others than when it was proposed.
    /// @param before as the agreement was: what all had signed then is not asked again
    /// @throws ConsentRefusal.OtherParties when somebody who is bound has not signed
    /// @throws ConsentRefusal.SuccessorOutOfTime when days would end that were before it was signed
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(Agreement agreement, AgreementState before) {
        var successor = KnownAgreements.known(agreement);
        var begins = successor.begins();
        if (successor.supersedes() == null
                || begins == null
                || before.conclusion().isPresent()) {
            return;
        }
        var superseded = hold.required(successor.supersedes(), Actor.SERVICE);
        if (bindsOthers(superseded, successor)) {
            throw new ConsentRefusal.OtherParties();
        }
        if (endsWhatWas(agreement.state(), superseded.state(), begins)) {
            throw new ConsentRefusal.SuccessorOutOfTime();
        }
    }

    /// Whether that one still binds anybody who has not signed this one: then it does not take its place.
    /// @param successor one that has a first day
    public boolean bindsOthers(Agreement superseded, KnownAgreement successor) {
        var from = Objects.requireNonNull(successor.begins());
        return !leftOut(superseded.state(), from, successor.signedBy()).isEmpty();
    }

    /// Originals signed before say from when on it was in place of the other.
    private static boolean endsWhatWas(AgreementState successor, AgreementState superseded, LocalDate begins) {
        var conclusion = successor.conclusion().orElseThrow();
        var last = superseded.standing().lastDay();
        return superseded.phase() == Phase.CONCLUDED
                && (last == null || !last.isBefore(begins))
                && conclusion.consents().stream().anyMatch(Superseding::isSignedHere)
                && conclusion.lastSignedOn().filter(begins::isBefore).isPresent();
    }

    private static boolean isSignedHere(Consent consent) {
        return consent.counts() && consent.kind() == Kind.SIGNATURE && consent.method() == Method.DIRECT;
    }

    /// Whoever has come after an organisation is as good as it.
    private Set<UUID> leftOut(AgreementState superseded, LocalDate from, Collection<UUID> signers) {
        var bound = binds(superseded, from) ? bound(superseded) : Set.<UUID>of();
        var all = new HashSet<>(bound);
        all.addAll(signers);
        var known = organisations.of(all);
        UnaryOperator<UUID> current = id -> Optional.ofNullable(known.get(id))
                .map(KnownOrganisation::currentId)
                .orElse(id);
        var there = signers.stream().map(current).collect(Collectors.toSet());
        return bound.stream()
                .filter(party -> !there.contains(current.apply(party)))
                .collect(Collectors.toSet());
    }

    /// It binds from when all have signed until it ends by its text or by notice. What is to take its place is left
    /// out: whether it does is the question.
    private static boolean binds(AgreementState state, LocalDate from) {
        var standing = state.standing();
        return state.phase() == Phase.CONCLUDED
                && Stream.of(Optional.ofNullable(standing.endsOn()), Optional.ofNullable(standing.terminatesOn()))
                        .flatMap(Optional::stream)
                        .noneMatch(from::isAfter);
    }

    /// The parties of its text and, where another is agreed on to take the place of that, of it too.
    private static Set<UUID> bound(AgreementState state) {
        var agreed = Stream.ofNullable(state.next())
                .filter(text ->
                        state.proposalOf(text).filter(Proposal::complete).isPresent());
        return Stream.concat(Stream.of(state.terms()), agreed)
                .flatMap(text -> text.terms().partyIds().stream())
                .collect(Collectors.toSet());
    }
}
