package org.samverk.agreements.agreement.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Demands;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Lays the terms before the parties.
@ApplicationScoped
class ProposeAgreement {
    private final Agreements agreements;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final Clock clock;

    ProposeAgreement(Agreements agreements, KnownOrganisations organisations, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement propose(UUID id, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        AgreementActs.PROPOSE.require(actor, row);
        if (row.state().phase() == Phase.DRAFT) {
            hearOfTheParties(row.state().terms().terms());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = agreements.required(id, actor);
            AgreementActs.PROPOSE.require(actor, agreement.row());
            agreement.propose(kinds(agreement.state().terms().terms()), clock.instant());
            journal.append("agreement.proposed", agreement);
            return agreement;
        });
    }

    /// Asks the register before refusing for what it may say otherwise by now.
    private void hearOfTheParties(AgreementTerms terms) {
        var kinds = QuarkusTransaction.requiringNew().call(() -> kinds(terms));
        if (Demands.missingInText(terms).isEmpty()
                && !Demands.missingKinds(terms, kinds).isEmpty()) {
            organisations.catchUp();
        }
    }

    private Map<UUID, String> kinds(AgreementTerms terms) {
        return organisations.of(terms.partyIds()).values().stream()
                .collect(Collectors.toMap(KnownOrganisation::id, KnownOrganisation::kind));
    }
}
