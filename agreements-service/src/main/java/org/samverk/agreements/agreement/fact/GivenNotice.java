package org.samverk.agreements.agreement.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Lists;

/// That a party has ended the agreement.
///
/// @param receivedOn the day from which the time of notice counts, in the agreement's zone
/// @param lastDay the last day in force, as the party's rule gives it or later
/// @param givenBy pseudonym of who entered it
/// @param givenFor the partner whose user entered it; absent when a registrar without one did
/// @param receivedBy another party, whose user entered that it was received; absent when nobody but the party says so
/// @param evidence where it can be seen, when it was given elsewhere
/// @param answer what the party itself says of notice recorded in its name
/// @param withdrawnAt when the party took it back
/// @param withdrawalReason why it did, as somebody said
/// @param rule of the party by which the last day was found; absent in what was stored before it was kept
/// @param receipts what those it was given to say of notice that others recorded
public record GivenNotice(
        UUID id,
        UUID partyId,
        Method method,
        LocalDate receivedOn,
        LocalDate lastDay,
        @Nullable String ground,
        Instant givenAt,
        UUID givenBy,
        @Nullable UUID givenFor,
        @Nullable UUID receivedBy,
        @Nullable Evidence evidence,
        @Nullable Answer answer,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        @Nullable NoticeRule rule,
        List<Receipt> receipts) {

    /// What a party says of having received it.
    public record Receipt(UUID partyId, Answer answer) {
        boolean disputed() {
            return answer.verdict() == Verdict.DISPUTED;
        }
    }

    public GivenNotice {
        receipts = Lists.copy(receipts);
    }

    /// The one by which all ends first.
    public static Optional<GivenNotice> first(List<GivenNotice> notices) {
        return notices.stream().filter(GivenNotice::counts).min(Comparator.comparing(GivenNotice::lastDay));
    }

    public boolean counts() {
        return withdrawnAt == null && !disputed();
    }

    /// What the party that gave it says goes before what those say that it was given to.
    public boolean disputed() {
        return answer == null ? disputers().findAny().isPresent() : answer.verdict() == Verdict.DISPUTED;
    }

    /// Who says that it has not received it.
    public Stream<UUID> disputers() {
        return receipts.stream().filter(Receipt::disputed).map(Receipt::partyId);
    }

    /// For whom this actor says something of it: the party that gives it, or else those it is given to. Who entered
    /// it has said so already.
    public List<UUID> answerers(Actor actor, List<UUID> parties) {
        return actor.actsFor(partyId)
                ? List.of(partyId)
                : parties.stream()
                        .filter(actor::actsFor)
                        .filter(party -> !party.equals(receivedBy) && !party.equals(givenFor))
                        .toList();
    }

    public @Nullable Answer answerOf(UUID party) {
        return party.equals(partyId)
                ? answer
                : receipts.stream()
                        .filter(receipt -> receipt.partyId().equals(party))
                        .map(Receipt::answer)
                        .findFirst()
                        .orElse(null);
    }

    public GivenNotice answered(UUID party, Answer given) {
        if (party.equals(partyId)) {
            return with(given, null, null, receipts);
        }
        var others = receipts.stream().filter(receipt -> !receipt.partyId().equals(party));
        return with(
                answer,
                null,
                null,
                Stream.concat(others, Stream.of(new Receipt(party, given))).toList());
    }

    public GivenNotice withdrawn(Instant now, @Nullable String reason) {
        return with(answer, now, reason, receipts);
    }

    private GivenNotice with(
            @Nullable Answer said, @Nullable Instant takenBack, @Nullable String why, List<Receipt> received) {
        return new GivenNotice(
                id,
                partyId,
                method,
                receivedOn,
                lastDay,
                ground,
                givenAt,
                givenBy,
                givenFor,
                receivedBy,
                evidence,
                said,
                takenBack,
                why,
                rule,
                received);
    }

    /// What somebody would have come of a party's notice.
    ///
    /// @param lastDay wanted; absent for the earliest there is
    public record Wish(
            UUID id,
            UUID partyId,
            Method method,
            LocalDate receivedOn,
            @Nullable LocalDate lastDay,
            @Nullable String ground,
            Instant givenAt,
            UUID givenBy,
            @Nullable UUID givenFor,
            @Nullable UUID receivedBy,
            @Nullable Evidence evidence) {

        /// @param by the rule that gives this last day
        public GivenNotice given(LocalDate ends, NoticeRule by) {
            return new GivenNotice(
                    id,
                    partyId,
                    method,
                    receivedOn,
                    ends,
                    ground,
                    givenAt,
                    givenBy,
                    givenFor,
                    receivedBy,
                    evidence,
                    null,
                    null,
                    null,
                    by,
                    List.of());
        }
    }
}
