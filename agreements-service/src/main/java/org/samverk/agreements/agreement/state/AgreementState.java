package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.fact.Effect;
import org.samverk.agreements.agreement.fact.Fact;
import org.samverk.agreements.agreement.fact.Fact.What;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.fact.ObligationOutcome;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.access.Access;
import org.samverk.kit.value.Lists;

/// All that is stored of an agreement; the journal's snapshot. Every change of a fact settles the standing anew.
///
/// @param terms the text in force; before all have signed the first one, a draft or proposed
/// @param next an amendment: before the parties, or agreed on and waiting for its first day
/// @param proposals every time terms were laid before the parties, oldest first; only the last can be undecided
/// @param assessment of a partnership with civil society, against criteria
/// @param renewedFrom first day of an agreement that takes its place
/// @param passed which of its days have been told to have come, and still have
/// @param termsTold the last of the days that come with each term which was told; absent while not all have signed
public record AgreementState(
        AgreementFrame frame,
        TermsVersion terms,
        @Nullable TermsVersion next,
        List<Proposal> proposals,
        @Nullable Cancellation cancellation,
        List<GivenNotice> notices,
        List<ObligationOutcome> outcomes,
        @Nullable IopAssessment assessment,
        @Nullable LocalDate renewedFrom,
        List<What> passed,
        @Nullable Fact termsTold,
        Standing standing,
        Origin origin,
        Instant updatedAt) {

    record Cancellation(Instant at, @Nullable String reason) {}

    public AgreementState {
        proposals = List.copyOf(proposals);
        notices = Lists.copy(notices); // what was stored before these were kept has none
        outcomes = Lists.copy(outcomes);
        passed = Lists.copy(passed);
    }

    public static AgreementState drafted(AgreementFrame frame, TermsVersion terms, Origin origin) {
        return new AgreementChange(frame, terms, origin).settled(origin.createdAt());
    }

    public AgreementChange changed() {
        return new AgreementChange(this);
    }

    /// As it is at an instant, whether or not the days that have come have been told.
    public AgreementState asOf(Instant now) {
        var state = this;
        for (var fact = PassedDay.next(state);
                fact.filter(next -> !next.at().isAfter(now)).isPresent(); ) {
            state = PassedDay.told(state, fact.get(), now);
            fact = PassedDay.next(state);
        }
        return state.writtenAt(updatedAt);
    }

    private AgreementState writtenAt(Instant instant) {
        return new AgreementState(
                frame,
                terms,
                next,
                proposals,
                cancellation,
                notices,
                outcomes,
                assessment,
                renewedFrom,
                passed,
                termsTold,
                standing,
                origin,
                instant);
    }

    /// The proposal that not everybody has consented to yet.
    public Optional<Proposal> pending() {
        return phase() == Phase.CANCELLED ? Optional.empty() : Standing.pending(proposals);
    }

    /// The proposal by which these terms came, or are to come, into force.
    public Optional<Proposal> proposalOf(TermsVersion text) {
        return proposals.stream()
                .filter(one -> one.open() && one.termsVersion() == text.termsVersion())
                .findFirst();
    }

    /// The texts everybody has consented to, in the order in which they took one another's place.
    public List<Effect> effects() {
        return Effect.of(proposals);
    }

    /// The proposal by which it was concluded, as long as that has every consent it takes.
    public Optional<Proposal> conclusion() {
        return proposals.stream().filter(Proposal::complete).findFirst();
    }

    /// The number of the text in force on a day, by what is known now.
    public Optional<Integer> textOn(LocalDate day) {
        var begin = standing.firstDay();
        return begin == null || overOn(day)
                ? Optional.empty()
                : effects().stream()
                        .filter(effect -> !effect.from().isAfter(day))
                        .reduce((_, later) -> later)
                        .map(Effect::termsVersion);
    }

    /// The number of the text that notice received on a day is judged by: before the first day, the first.
    public int textForNotice(LocalDate day) {
        var effects = effects();
        return effects.stream()
                .filter(effect -> !effect.from().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> effects.stream().findFirst())
                .map(Effect::termsVersion)
                .orElse(terms.termsVersion());
    }

    public int newestVersion() {
        return Stream.concat(Stream.of(terms.termsVersion()), proposals.stream().map(Proposal::termsVersion))
                .reduce(1, Math::max);
    }

    /// The number of the text that was in force before the one a consent was given to, where there was one.
    public Optional<Integer> before(UUID consentId) {
        return Consenting.before(this, consentId);
    }

    /// @throws ConsentRefusal.NoSuchConsent when no open proposal has it
    public Consent consent(UUID consentId, Kind kind) {
        return Consenting.required(this, consentId, kind);
    }

    /// @throws EndingRefusal.NoSuchNotice when there is none of this id
    public GivenNotice notice(UUID noticeId) {
        return Ending.required(this, noticeId);
    }

    /// @throws EndingRefusal.NoSuchObligation when the text in force has none of this id
    public Obligation obligation(UUID obligationId) {
        return terms.terms().obligations().stream()
                .filter(one -> obligationId.equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new EndingRefusal.NoSuchObligation(obligationId));
    }

    /// The notice by which it ends, if by any.
    public Optional<GivenNotice> terminating() {
        return GivenNotice.first(notices);
    }

    public Phase phase() {
        return standing.phase();
    }

    public AgreementStatus statusAt(Instant now) {
        return standing.on(today(now));
    }

    /// Whether it can be in force no more on a day.
    boolean overOn(LocalDate day) {
        var last = standing.lastDay();
        return last != null && day.isAfter(last);
    }

    /// Whether its end has been told.
    boolean over() {
        return passed.stream().anyMatch(What::isEnd);
    }

    /// Which day it is where the agreement is.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    public ZoneId zone() {
        return ZoneId.of(frame.timeZone());
    }

    /// Its first day, as far as it is known: once all have signed, or agreed beforehand.
    public @Nullable LocalDate firstDay() {
        return standing.beginsOn() == null ? terms.terms().period().start() : standing.beginsOn();
    }

    public boolean enteredForAnother() {
        return origin.forAnother(frame.ownerPartnerId());
    }

    public Access access() {
        return new Access(frame.ownerPartnerId(), standing.visibility(), Set.copyOf(standing.audience()));
    }
}
