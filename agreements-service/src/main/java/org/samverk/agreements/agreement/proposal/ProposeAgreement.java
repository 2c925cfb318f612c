package org.samverk.agreements.agreement.proposal;

import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.Agreements;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Lays the terms before the parties.
@ApplicationScoped
class ProposeAgreement {
    private final Agreements agreements;
    private final LookAround around;
    private final Journal journal;
    private final Clock clock;

    ProposeAgreement(Agreements agreements, LookAround around, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.around = around;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement propose(UUID id, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        AgreementActs.PROPOSE.require(actor, row);
        var terms = row.state().terms();
        var surroundings = row.state().phase() == Phase.DRAFT ? around.of(terms.terms()) : Surroundings.NONE;
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = agreements.required(id, actor);
            AgreementActs.PROPOSE.require(actor, agreement.row());
            if (!agreement.state().terms().hash().equals(terms.hash())) {
                throw new AgreementRefusal.ChangedMeanwhile();
            }
            agreement.propose(surroundings, clock.instant());
            journal.append("agreement.proposed", agreement);
            return agreement;
        });
    }
}
