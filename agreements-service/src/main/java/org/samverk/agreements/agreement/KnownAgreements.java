package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.goal.Goal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The agreements that other features refer to.
@ApplicationScoped
public class KnownAgreements {
    private final Agreements agreements;

    KnownAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    /// An agreement this actor may see, as it stays until the transaction ends. What hangs on it is held after it: in
    /// the order in which an agreement changes what hangs on it.
    public Optional<KnownAgreement> held(@Nullable UUID id, Actor actor) {
        return id == null ? Optional.empty() : agreements.held(id, actor).map(KnownAgreements::known);
    }

    static KnownAgreement known(Agreement agreement) {
        return known(agreement.id(), agreement.state(), agreement.successors());
    }

    /// One that all have signed, for the one whose place it takes.
    public KnownAgreement successor(UUID id) {
        var row = agreements.row(id, Actor.SERVICE);
        return known(id, row.state(), List.of());
    }

    private static KnownAgreement known(UUID id, AgreementState state, List<UUID> successors) {
        var terms = state.terms().terms();
        var readers = Readership.of(state);
        return new KnownAgreement(
                id,
                state.frame().ownerPartnerId(),
                state.origin().createdBy(),
                state.access(),
                terms.partyIds(),
                terms.allGoals().map(Goal::id).collect(Collectors.toSet()),
                terms.obligations().stream().map(Obligation::id).collect(Collectors.toSet()),
                state.frame().timeZone(),
                terms.supersedesId(),
                signedBy(state),
                state.standing().firstDay(),
                successors,
                readers.numbers().stream()
                        .collect(Collectors.toMap(number -> number, number -> readers.of(number, state.access()))),
                Objects.requireNonNullElse(state.next(), state.terms()).termsVersion(),
                state.phase() == Phase.CANCELLED);
    }

    private static Set<UUID> signedBy(AgreementState state) {
        return state.conclusion().stream()
                .flatMap(Proposal::signers)
                .map(Signer::partyId)
                .collect(Collectors.toSet());
    }

    public static FieldError unknown(String pointer) {
        return FieldError.at(pointer, "unknown-agreement", "There is no such agreement.");
    }
}
