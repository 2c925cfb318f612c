package org.samverk.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.deadline.Day;
import org.samverk.agreements.agreement.fact.Fact;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.fact.Succession;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Consenting;
import org.samverk.agreements.agreement.state.Drafting;
import org.samverk.agreements.agreement.state.Ending;
import org.samverk.agreements.agreement.state.PassedDay;
import org.samverk.agreements.agreement.state.Proposing;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// What parties agree on, from draft to end: the text in force, every proposal of terms with the consents given to it,
/// and the facts that end it. Its status follows from these. Whoever changes it has told the days that have come.
@Entity
@Tells(
        kind = Agreements.KIND,
        events = {
            "drafted",
            "changed",
            "proposed",
            "withdrawn",
            "proposal-lapsed",
            "signed",
            "approved",
            "rejected",
            "signature-recorded",
            "approval-recorded",
            "rejection-recorded",
            "signature-confirmed",
            "signature-disputed",
            "approval-confirmed",
            "approval-disputed",
            "in-force",
            "expired",
            "terminated",
            "renewed",
            "renewed-tacitly",
            "amendment-proposed",
            "amendment-withdrawn",
            "amendment-in-force",
            "notice-given",
            "notice-recorded",
            "notice-confirmed",
            "notice-disputed",
            "notice-withdrawn",
            "notice-window-opened",
            "last-cancellation-date-passed",
            "obligation-settled",
            "assessed",
            "succession-changed",
            "cancelled",
            "deleted"
        },
        bounded = false)
public class Agreement implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementState state;

    /// When the next of its days comes that is to be told.
    @OptimisticLock(excluded = true)
    @Column(name = "tell_at")
    private @Nullable Instant tellAt;

    /// The days ahead, for lists and calendars.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Day> days = List.of();

    /// Those that are to take its place. No part of the state: who sees this one may not know of them.
    @OptimisticLock(excluded = true)
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Succession> successors = List.of();

    /// Whether all have agreed on what is to come: then it is told to all who see this one.
    @OptimisticLock(excluded = true)
    @Column(name = "next_agreed", nullable = false)
    private boolean nextAgreed;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Agreement() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Agreement(AgreementState state) {
        become(state);
    }

    private void become(AgreementState next) {
        state = next;
        tellAt = PassedDay.next(next).map(Fact::at).orElse(null);
        days = PassedDay.ahead(next);
        nextAgreed = Readership.nextIsForAll(next);
    }

    private boolean becomes(Optional<AgreementState> next) {
        next.ifPresent(this::become);
        return next.isPresent();
    }

    public static Agreement drafted(AgreementFrame frame, AgreementTerms terms, Origin origin) {
        AgreementRefusal.FiledByStranger.refuse(frame, terms);
        return new Agreement(AgreementState.drafted(frame, TermsVersion.of(1, terms), origin));
    }

    /// @return whether anything is different now
    public boolean change(AgreementFrame frame, AgreementTerms terms, Instant now) {
        return becomes(Drafting.changed(state, frame, terms, now));
    }

    /// @return whether anything is different now
    public boolean assess(IopAssessment assessment, Instant now) {
        return becomes(Drafting.assessed(state, assessment, now));
    }

    /// @param openUntil the last day on which it can be consented to; absent when somebody must take it back
    public void propose(Surroundings surroundings, @Nullable LocalDate openUntil, Instant now) {
        become(Proposing.proposed(state, surroundings, openUntil, now));
    }

    /// Lays another text before all parties, of this one and of that; nothing changes until they have all consented.
    public void amend(
            AgreementTerms terms,
            Amends amends,
            Surroundings surroundings,
            @Nullable LocalDate openUntil,
            Instant now) {
        become(Proposing.amended(state, terms, amends, surroundings, openUntil, now));
    }

    /// Consents given so far never count again.
    public void withdraw(@Nullable String reason, Instant now) {
        become(Proposing.withdrawn(state, reason, now));
    }

    public void cancel(@Nullable String reason, Instant now) {
        become(Proposing.cancelled(state, reason, now));
    }

    /// @param termsHash what the one who consents has before them
    public void consent(Consent consent, String termsHash, Instant now) {
        become(Consenting.given(state, consent, termsHash, now));
    }

    /// A party decides that it will not: the proposal has come to nothing.
    public void reject(Consent decision, String termsHash, @Nullable String reason, Instant now) {
        become(Consenting.refused(state, decision, termsHash, reason, now));
    }

    /// What the party itself says of what was given in its name. What it confirms is as good as its own.
    /// @param earlier the text that comes back when the one in force loses a consent, where there is one
    public void answer(UUID consentId, Answer answer, @Nullable TermsVersion earlier, Instant now) {
        become(Consenting.answered(state, consentId, answer, earlier, now));
    }

    /// A party ends it.
    /// @param text in force on the day notice was received
    public void end(GivenNotice.Wish notice, TermsVersion text, Instant now) {
        become(Ending.ended(state, text, notice, now));
    }

    /// The party takes it back, as long as the agreement has not ended by it.
    public void withdrawNotice(UUID noticeId, @Nullable String reason, Instant now) {
        become(Ending.withdrawn(state, noticeId, reason, now));
    }

    /// What a party itself says of notice recorded in its name, or what those say that it was given to.
    public void answerNotice(UUID noticeId, List<UUID> parties, Answer answer, Instant now) {
        become(Ending.answered(state, noticeId, parties, answer, now));
    }

    /// What became of an obligation.
    public void settle(ObligationOutcome outcome, Instant now) {
        become(Ending.settled(state, state.obligation(outcome.obligationId()), outcome, now));
    }

    /// Another agreement is to take its place, from a day on; or no longer is. Nobody ends what others have agreed on;
    /// but once that day has come, whether it ran on stays as it was.
    /// @param bindsOthers than those who have signed that one
    /// @return whether anything is different for this one
    public boolean succeededBy(UUID successor, @Nullable LocalDate from, boolean bindsOthers, Instant now) {
        var binds = state.phase() == Phase.CONCLUDED;
        var come = binds && from != null && !from.isAfter(state.today(now));
        var stays = Succession.of(successor, successors)
                .filter(one -> come && !one.open())
                .map(Succession::beside);
        var taking = from == null ? null : new Succession(successor, from, stays.orElse(bindsOthers), !binds);
        successors = Succession.with(taking, successor, successors);
        var first = Succession.first(successors);
        return becomes(
                Objects.equals(first, state.renewedFrom())
                        ? Optional.empty()
                        : Optional.of(state.changed().renewedFrom(first).settled(now)));
    }

    /// Those that all have signed and that are to take its place.
    List<UUID> successors() {
        return successors.stream().map(Succession::agreementId).toList();
    }

    /// Takes note of the next of its days that has come, if one has; of none, only when to look again.
    Optional<Fact> passDay(Instant now) {
        var fact = PassedDay.next(state).filter(next -> !next.at().isAfter(now));
        become(fact.map(passed -> PassedDay.told(state, passed, now)).orElse(state));
        return fact;
    }

    /// What the parties have before them, or have signed, stays.
    public void requireDeletable() {
        if (!state.phase().deletable()) {
            throw new AgreementRefusal.IllegalTransition("Only a draft, or what was cancelled, is deleted.", state);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public AgreementState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    public AgreementRow row() {
        return new AgreementRow(id, version, state, References.none(), null, List.of(), false);
    }
}
