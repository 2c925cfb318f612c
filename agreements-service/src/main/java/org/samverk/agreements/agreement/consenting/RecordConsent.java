package org.samverk.agreements.agreement.consenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.EvidenceDocuments;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.Consenting;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.security.Actor;

/// Enters a party's signature, or its decision, that was given elsewhere.
@ApplicationScoped
class RecordConsent {
    private final HoldAgreements agreements;
    private final EvidenceDocuments evidence;
    private final KeepConsent keep;
    private final ActorIds actorIds;
    private final Clock clock;

    RecordConsent(
            HoldAgreements agreements, EvidenceDocuments evidence, KeepConsent keep, ActorIds actorIds, Clock clock) {
        this.agreements = agreements;
        this.evidence = evidence;
        this.keep = keep;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Transactional
    Agreement sign(UUID id, RecordedSignature signature, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.RECORD.require(actor, agreement.row());
        Consenting.requireOpenFor(agreement.state(), Kind.SIGNATURE);
        evidence.require(id, signature.evidence(), actor);
        var now = clock.instant();
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                signature.partnerId(),
                Kind.SIGNATURE,
                Method.RECORDED,
                signature.signedOn(),
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                signature.signatoryRole(),
                signature.medium(),
                signature.evidence(),
                null,
                null,
                null);
        var before = agreement.state();
        agreement.consent(consent, signature.termsHash(), now);
        return keep.kept("signature-recorded", agreement, before);
    }

    @Transactional
    Agreement decide(UUID id, RecordedApproval approval, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.RECORD_APPROVAL.require(actor, agreement.row());
        Consenting.requireOpenFor(agreement.state(), Kind.APPROVAL);
        evidence.require(id, approval.evidence(), actor);
        var now = clock.instant();
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                approval.partnerId(),
                Kind.APPROVAL,
                Method.RECORDED,
                approval.decidedOn(),
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                approval.body(),
                null,
                approval.evidence(),
                approval.reference(),
                null,
                null);
        var before = agreement.state();
        GiveConsent.decided(agreement, approval.outcome(), consent, approval.termsHash(), approval.reason(), now);
        return keep.kept(
                approval.outcome() == Outcome.APPROVED ? "approval-recorded" : "rejection-recorded", agreement, before);
    }
}
