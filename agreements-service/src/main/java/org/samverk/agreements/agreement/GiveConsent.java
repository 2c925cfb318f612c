package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.ActorIds;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Takes the parties' signatures: given here by their own signatories, or given elsewhere and recorded.
@ApplicationScoped
class GiveConsent {
    private final Agreements agreements;
    private final Journal journal;
    private final ActorIds actorIds;
    private final Clock clock;

    GiveConsent(Agreements agreements, Journal journal, ActorIds actorIds, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Transactional
    Agreement sign(UUID id, Signature signature, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.SIGN.require(actor, agreement.row());
        var party = party(agreement, signature.partnerId(), actor);
        var now = clock.instant();
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                party,
                Method.DIRECT,
                agreement.state().today(now),
                now,
                actorIds.of(actor),
                organisation(actor),
                signature.signatoryRole(),
                null,
                null,
                null);
        agreement.sign(consent, signature.termsHash(), now);
        journal.append("agreement.signed", agreement);
        return agreement;
    }

    @Transactional
    Agreement record(UUID id, RecordedSignature signature, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.RECORD.require(actor, agreement.row());
        var now = clock.instant();
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                signature.partnerId(),
                Method.RECORDED,
                signature.signedOn(),
                now,
                actorIds.of(actor),
                organisation(actor),
                signature.signatoryRole(),
                signature.medium(),
                signature.evidence(),
                null);
        if (signature.signedOn().isAfter(agreement.state().today(now))) {
            throw new AgreementRefusal.SignedInFuture();
        }
        agreement.sign(consent, signature.termsHash(), now);
        journal.append("agreement.signature-recorded", agreement);
        return agreement;
    }

    @Transactional
    Agreement answer(UUID id, UUID consentId, Act act, @Nullable Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        act.require(actor, new OneParty(agreement.consent(consentId).partyId()));
        var confirmed = act.equals(AgreementActs.CONFIRM);
        var now = clock.instant();
        var verdict = confirmed ? Verdict.CONFIRMED : Verdict.DISPUTED;
        agreement.answer(consentId, new Answer(verdict, now, Reason.text(reason)), now);
        journal.append(confirmed ? "agreement.signature-confirmed" : "agreement.signature-disputed", agreement);
        return agreement;
    }

    private static UUID party(Agreement agreement, @Nullable UUID named, Actor actor) {
        if (named == null) {
            var own = agreement.row().parties(actor).map(Party::partnerId).toList();
            if (own.size() > 1) {
                throw new AgreementRefusal.WhichParty();
            }
            return own.getFirst();
        }
        if (agreement.state().terms().terms().party(named).isEmpty()) {
            throw new AgreementRefusal.NotAParty();
        }
        AgreementActs.SIGN.require(actor, new OneParty(named));
        return named;
    }

    private static @Nullable UUID organisation(Actor actor) {
        return actor.organisation().get().map(Organisation::partnerId).orElse(null);
    }
}
