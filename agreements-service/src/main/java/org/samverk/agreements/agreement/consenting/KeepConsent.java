package org.samverk.agreements.agreement.consenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.Superseding;
import org.samverk.agreements.agreement.state.AgreementState;

/// What every consent, and every answer to one, ends with. It may be the last that a text was waiting for.
@ApplicationScoped
class KeepConsent {
    private final Superseding superseding;
    private final AgreementJournal journal;
    private final HoldAgreements agreements;

    KeepConsent(Superseding superseding, AgreementJournal journal, HoldAgreements agreements) {
        this.superseding = superseding;
        this.journal = journal;
        this.agreements = agreements;
    }

    /// @param what happened, as in `signed`
    /// @param before as the agreement was
    @Transactional(Transactional.TxType.MANDATORY)
    Agreement kept(String what, Agreement agreement, AgreementState before) {
        superseding.require(agreement, before);
        journal.append(what, agreement);
        agreements.tellAmended(agreement);
        return agreement;
    }
}
