package org.samverk.agreements.agreement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.kit.security.Actor;

/// Takes a proposal back.
@ApplicationScoped
class WithdrawAgreement {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    WithdrawAgreement(Agreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement withdraw(UUID id, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.WITHDRAW.require(actor, agreement.row());
        agreement.withdraw(reason.reason(), clock.instant());
        journal.append("withdrawn", agreement);
        return agreement;
    }
}
