package org.samverk.agreements.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementRefusal;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.journal.ActorIds;
import org.samverk.kit.security.Actor;

/// Takes a party's signature from its own signatory.
@ApplicationScoped
class SignAgreement {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final ActorIds actorIds;
    private final Clock clock;

    SignAgreement(Agreements agreements, AgreementJournal journal, ActorIds actorIds, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Transactional
    Agreement sign(UUID id, Signature signature, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.SIGN.require(actor, agreement.row());
        var now = clock.instant();
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                party(agreement, signature.partnerId(), actor),
                Method.DIRECT,
                agreement.state().today(now),
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                signature.signatoryRole(),
                null,
                null,
                null);
        agreement.sign(consent, signature.termsHash(), now);
        journal.append("signed", agreement);
        return agreement;
    }

    /// Whom the signer acts for. Who may not, hears that first; then who comes too late or too early.
    private static UUID party(Agreement agreement, @Nullable UUID named, Actor actor) {
        var terms = agreement.state().terms().terms();
        if (named != null && terms.party(named).isPresent()) {
            AgreementActs.SIGN.require(actor, new OneParty(named));
        }
        agreement.requireProposal();
        if (named != null) {
            return named;
        }
        var own = agreement.row().parties(actor).map(Party::partnerId).toList();
        if (own.size() > 1) {
            throw new AgreementRefusal.WhichParty();
        }
        return own.getFirst();
    }
}
