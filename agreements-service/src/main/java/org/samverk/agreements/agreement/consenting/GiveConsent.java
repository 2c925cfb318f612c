package org.samverk.agreements.agreement.consenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.ConsentRefusal;
import org.samverk.agreements.agreement.state.Consenting;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.security.Actor;

/// Takes a party's signature, or its decision, from its own signatory, or from another's with a mandate.
@ApplicationScoped
class GiveConsent {
    private final HoldAgreements agreements;
    private final KeepConsent keep;
    private final ActorIds actorIds;
    private final Clock clock;

    GiveConsent(HoldAgreements agreements, KeepConsent keep, ActorIds actorIds, Clock clock) {
        this.agreements = agreements;
        this.keep = keep;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Transactional
    Agreement sign(UUID id, Signature signature, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.SIGN.require(actor, agreement.row());
        var now = clock.instant();
        var party = party(agreement, signature.partnerId(), signature.mandate(), Kind.SIGNATURE, actor);
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                party,
                Kind.SIGNATURE,
                Method.DIRECT,
                agreement.state().today(now),
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                signature.signatoryRole(),
                null,
                null,
                null,
                mandate(signature.mandate(), party, actor),
                null);
        var before = agreement.state();
        agreement.consent(consent, signature.termsHash(), now);
        return keep.kept("signed", agreement, before);
    }

    @Transactional
    Agreement decide(UUID id, Approval approval, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.APPROVE.require(actor, agreement.row());
        var now = clock.instant();
        var party = party(agreement, approval.partnerId(), approval.mandate(), Kind.APPROVAL, actor);
        var consent = new Consent(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                party,
                Kind.APPROVAL,
                Method.DIRECT,
                Objects.requireNonNullElse(
                        approval.decidedOn(), agreement.state().today(now)),
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                approval.body(),
                null,
                null,
                approval.reference(),
                mandate(approval.mandate(), party, actor),
                null);
        var before = agreement.state();
        decided(agreement, approval.outcome(), consent, approval.termsHash(), approval.reason(), now);
        return keep.kept(approval.outcome() == Outcome.APPROVED ? "approved" : "rejected", agreement, before);
    }

    static void decided(
            Agreement agreement,
            Outcome outcome,
            Consent consent,
            String termsHash,
            @Nullable String reason,
            Instant now) {
        switch (outcome) {
            case APPROVED -> agreement.consent(consent, termsHash, now);
            case REJECTED -> agreement.reject(consent, termsHash, reason, now);
        }
    }

    /// @throws ConsentRefusal.NeedlessMandate when a party acts for itself: its consent would look like another's
    private static @Nullable Mandate mandate(@Nullable Mandate named, UUID party, Actor actor) {
        if (named != null && actor.actsFor(party)) {
            throw new ConsentRefusal.NeedlessMandate();
        }
        return named;
    }

    /// Whom the signer speaks for. Who may not, hears that first; then who comes too late or too early.
    private static UUID party(
            Agreement agreement, @Nullable UUID named, @Nullable Mandate mandate, Kind kind, Actor actor) {
        var asked = agreement.row().signers();
        if (named != null && mandate == null && asked.contains(named)) {
            act(kind).require(actor, new OneParty(named));
        }
        Consenting.requireOpenFor(agreement.state(), kind);
        if (named != null) {
            return named;
        }
        var own = asked.stream().filter(actor::actsFor).toList();
        if (own.size() != 1) {
            throw new ConsentRefusal.WhichParty();
        }
        return own.getFirst();
    }

    private static Act act(Kind kind) {
        return switch (kind) {
            case SIGNATURE -> AgreementActs.SIGN;
            case APPROVAL -> AgreementActs.APPROVE;
        };
    }
}
