package org.samverk.agreements.agreement.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.kit.security.Actor;

/// Writes down what became of obligations.
@ApplicationScoped
class SettleObligations {
    private final HoldAgreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    SettleObligations(HoldAgreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement settle(UUID id, UUID obligationId, OutcomeContent content, Actor actor) {
        var agreement = agreements.required(id, actor);
        var obligation = agreement.state().obligation(obligationId);
        AgreementActs.SETTLE.require(actor, agreement.row().responsible(obligation.partyId()));
        var now = clock.instant();
        var outcome = new ObligationOutcome(
                obligationId,
                content.outcome(),
                Objects.requireNonNullElse(content.on(), agreement.state().today(now)),
                content.note(),
                actor.requireOrganisation().partnerId(),
                now);
        agreement.settle(outcome, now);
        journal.append("obligation-settled", agreement);
        return agreement;
    }
}
