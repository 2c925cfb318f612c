package org.samverk.agreements.agreement.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.EvidenceDocuments;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.ConsentRefusal;
import org.samverk.agreements.agreement.state.Ending;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.text.Texts;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.security.Actor;

/// Ends an agreement by notice of a party, and lets that party, or those it was given to, say otherwise.
@ApplicationScoped
class GiveNotice {
    private final HoldAgreements agreements;
    private final EvidenceDocuments documents;
    private final Texts texts;
    private final AgreementJournal journal;
    private final ActorIds actorIds;
    private final Clock clock;

    GiveNotice(
            HoldAgreements agreements,
            EvidenceDocuments documents,
            Texts texts,
            AgreementJournal journal,
            ActorIds actorIds,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.texts = texts;
        this.journal = journal;
        this.actorIds = actorIds;
        this.clock = clock;
    }

    @Transactional
    Agreement give(UUID id, NoticeContent notice, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.GIVE_NOTICE.require(actor, parties(agreement));
        var now = clock.instant();
        var received = Objects.requireNonNullElse(
                notice.receivedOn(), agreement.state().today(now));
        var party = party(agreement, notice.partnerId(), now, actor);
        var wish = wish(party, Method.DIRECT, received, notice.lastDay(), notice.ground(), null, null, now, actor);
        agreement.end(wish, text(agreement, received), now);
        journal.append("notice-given", agreement);
        return agreement;
    }

    @Transactional
    Agreement record(UUID id, RecordedNotice notice, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.RECORD_NOTICE.require(actor, agreement.row());
        var now = clock.instant();
        Ending.requireEndable(agreement.state(), now);
        requireParty(agreement, notice.partnerId());
        documents.require(id, notice.evidence(), actor);
        agreement.end(
                wish(
                        notice.partnerId(),
                        Method.RECORDED,
                        notice.receivedOn(),
                        notice.lastDay(),
                        notice.ground(),
                        receiver(agreement, notice.partnerId(), actor),
                        notice.evidence(),
                        now,
                        actor),
                text(agreement, notice.receivedOn()),
                now);
        journal.append("notice-recorded", agreement);
        return agreement;
    }

    /// The party for which the actor may say that it received notice of another.
    private static @Nullable UUID receiver(Agreement agreement, UUID giver, Actor actor) {
        return actor.actsFor(giver)
                ? null
                : agreement.state().terms().terms().partyIds().stream()
                        .filter(actor::actsFor)
                        .findFirst()
                        .orElse(null);
    }

    private TermsVersion text(Agreement agreement, LocalDate receivedOn) {
        var newest = agreement.state().terms();
        var number = agreement.state().textForNotice(receivedOn);
        return newest.termsVersion() == number
                ? newest
                : texts.of(agreement.id(), number, Actor.SERVICE).getFirst();
    }

    private GivenNotice.Wish wish(
            UUID party,
            Method method,
            LocalDate receivedOn,
            @Nullable LocalDate lastDay,
            @Nullable String ground,
            @Nullable UUID receivedBy,
            @Nullable Evidence evidence,
            Instant now,
            Actor actor) {
        return new GivenNotice.Wish(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                party,
                method,
                receivedOn,
                lastDay,
                ground,
                now,
                actorIds.of(actor),
                actor.requireOrganisation().partnerId(),
                receivedBy,
                evidence);
    }

    /// Those of the text in force: who is to become one by an amendment has nothing to end yet.
    private static Guarded parties(Agreement agreement) {
        return (relation, actor) -> relation == Relation.PARTY
                && agreement.state().terms().terms().partyIds().stream().anyMatch(actor::actsFor);
    }

    /// Whom the signatory speaks for. Who may not, hears that first.
    private static UUID party(Agreement agreement, @Nullable UUID named, Instant now, Actor actor) {
        var parties = agreement.state().terms().terms().partyIds();
        if (named != null && parties.contains(named)) {
            AgreementActs.GIVE_NOTICE.require(actor, new OneParty(named));
        }
        Ending.requireEndable(agreement.state(), now);
        if (named != null) {
            requireParty(agreement, named);
            return named;
        }
        var own = parties.stream().filter(actor::actsFor).toList();
        if (own.size() != 1) {
            throw new ConsentRefusal.WhichParty();
        }
        return own.getFirst();
    }

    private static void requireParty(Agreement agreement, UUID named) {
        if (!agreement.state().terms().terms().partyIds().contains(named)) {
            throw new ConsentRefusal.NotAParty();
        }
    }

    @Transactional
    Agreement withdraw(UUID id, UUID noticeId, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.WITHDRAW_NOTICE.require(
                actor, new OneParty(agreement.state().notice(noticeId).partyId()));
        agreement.withdrawNotice(noticeId, reason.reason(), clock.instant());
        journal.append("notice-withdrawn", agreement);
        return agreement;
    }

    @Transactional
    Agreement answer(UUID id, UUID noticeId, Verdict verdict, Reason reason, Actor actor) {
        var agreement = agreements.required(id, actor);
        var notice = agreement.state().notice(noticeId);
        var parties = notice.answerers(actor, agreement.state().terms().terms().partyIds());
        AgreementActs.answering(verdict)
                .require(actor, new OneParty(parties.isEmpty() ? notice.partyId() : parties.getFirst()));
        var now = clock.instant();
        agreement.answerNotice(noticeId, parties, new Answer(verdict, now, reason.reason()), now);
        journal.append(verdict == Verdict.CONFIRMED ? "notice-confirmed" : "notice-disputed", agreement);
        return agreement;
    }
}
