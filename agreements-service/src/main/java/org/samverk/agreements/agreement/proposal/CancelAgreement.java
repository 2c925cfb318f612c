package org.samverk.agreements.agreement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.kit.security.Actor;

/// Gives up what not all have signed.
@ApplicationScoped
class CancelAgreement {
    private final HoldAgreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    CancelAgreement(HoldAgreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement cancel(UUID id, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.CANCEL.require(actor, agreement.row());
        agreement.cancel(reason.reason(), clock.instant());
        journal.append("cancelled", agreement);
        return agreement;
    }
}
