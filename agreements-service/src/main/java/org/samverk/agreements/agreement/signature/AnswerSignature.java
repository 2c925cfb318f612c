package org.samverk.agreements.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.kit.security.Actor;

/// Lets a party say whether a signature recorded in its name is its own.
@ApplicationScoped
class AnswerSignature {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final Clock clock;

    AnswerSignature(Agreements agreements, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement answer(UUID id, UUID consentId, Verdict verdict, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        var party = new OneParty(agreement.consent(consentId).partyId());
        AgreementActs.answering(verdict).require(actor, party);
        var now = clock.instant();
        agreement.answer(consentId, new Answer(verdict, now, reason.reason()), now);
        journal.append(event(verdict), agreement);
        return agreement;
    }

    private static String event(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "signature-confirmed";
            case DISPUTED -> "signature-disputed";
        };
    }
}
