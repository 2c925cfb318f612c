package org.samverk.agreements.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.kit.journal.ActorIds;
import org.samverk.kit.security.Actor;

/// Enters a party's signature that was given elsewhere.
@ApplicationScoped
class RecordSignature {
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final ActorIds actorIds;
    private final Clock clock;

    RecordSignature(Agreements agreements, AgreementJournal journal, ActorIds actorIds, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.actorIds = actorIds;
        this.clock = clock;
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
                actor.requireOrganisation().partnerId(),
                signature.signatoryRole(),
                signature.medium(),
                signature.evidence(),
                null);
        agreement.sign(consent, signature.termsHash(), now);
        journal.append("signature-recorded", agreement);
        return agreement;
    }
}
