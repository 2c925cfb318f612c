package org.samverk.agreements.agreement.consenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.text.Texts;
import org.samverk.kit.security.Actor;

/// Lets a party say whether what was given in its name is its own.
@ApplicationScoped
class AnswerConsent {
    private final HoldAgreements agreements;
    private final Texts texts;
    private final KeepConsent keep;
    private final Clock clock;

    AnswerConsent(HoldAgreements agreements, Texts texts, KeepConsent keep, Clock clock) {
        this.agreements = agreements;
        this.texts = texts;
        this.keep = keep;
        this.clock = clock;
    }

    /// @param kind of consent it must be
    @Transactional
    Agreement answer(UUID id, UUID consentId, Kind kind, Verdict verdict, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        var consent = agreement.state().consent(consentId, kind);
        AgreementActs.answering(verdict).require(actor, new OneParty(consent.partyId()));
        var earlier = agreement
                .state()
                .before(consentId)
                .map(number -> texts.of(id, number, Actor.SERVICE).getFirst())
                .orElse(null);
        var now = clock.instant();
        var before = agreement.state();
        agreement.answer(consentId, new Answer(verdict, now, reason.reason()), earlier, now);
        return keep.kept(event(kind, verdict), agreement, before);
    }

    private static String event(Kind kind, Verdict verdict) {
        var what = switch (kind) {
            case SIGNATURE -> "signature";
            case APPROVAL -> "approval";
        };
        return switch (verdict) {
            case CONFIRMED -> what + "-confirmed";
            case DISPUTED -> what + "-disputed";
        };
    }
}
