package org.samverk.agreements.agreement.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.security.Actor;

/// Lays the terms before the parties.
@ApplicationScoped
class ProposeAgreement {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final LookAround around;
    private final AgreementJournal journal;
    private final Clock clock;

    ProposeAgreement(
            Agreements agreements, HoldAgreements hold, LookAround around, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.hold = hold;
        this.around = around;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement propose(UUID id, @Nullable LocalDate openUntil, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        AgreementActs.PROPOSE.require(actor, row);
        var terms = row.state().terms();
        var surroundings = row.state().phase() == Phase.DRAFT ? around.of(terms.terms()) : Surroundings.NONE;
        var proposed =
                QuarkusTransaction.requiringNew().call(() -> propose(id, terms.hash(), surroundings, openUntil, actor));
        return proposed.orElseGet(() -> propose(id, openUntil, actor));
    }

    /// Nothing when the text is another by now: what was looked up may not be what it turns on.
    private Optional<Agreement> propose(
            UUID id, String hash, Surroundings surroundings, @Nullable LocalDate openUntil, Actor actor) {
        var agreement = hold.required(id, actor);
        AgreementActs.PROPOSE.require(actor, agreement.row());
        if (!agreement.state().terms().hash().equals(hash)) {
            return Optional.empty();
        }
        agreement.propose(surroundings, openUntil, clock.instant());
        journal.append("proposed", agreement);
        return Optional.of(agreement);
    }
}
