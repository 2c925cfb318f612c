package org.samverk.agreements.agreement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.kit.security.Actor;

/// Takes a proposal back.
@ApplicationScoped
class WithdrawAgreement {
    private final HoldAgreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    WithdrawAgreement(HoldAgreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement withdraw(UUID id, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        var amends = agreement.state().pending().map(Proposal::amends);
        if (amends.isPresent()) {
            AgreementActs.WITHDRAW_AMENDMENT.require(
                    actor, agreement.row().proposer(amends.get().proposedBy()));
        } else {
            AgreementActs.WITHDRAW.require(actor, agreement.row());
        }
        agreement.withdraw(reason.reason(), clock.instant());
        journal.append(amends.isPresent() ? "amendment-withdrawn" : "withdrawn", agreement);
        return agreement;
    }
}
