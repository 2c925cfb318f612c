package org.samverk.agreements.agreement.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Evidence;

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
        @Nullable Instant withdrawnAt) {

    /// The one by which all ends first.
    public static Optional<GivenNotice> first(List<GivenNotice> notices) {
        return notices.stream().filter(GivenNotice::counts).min(Comparator.comparing(GivenNotice::lastDay));
    }

    public boolean counts() {
        return withdrawnAt == null && !disputed();
    }

    public boolean disputed() {
        return answer != null && answer.verdict() == Verdict.DISPUTED;
    }

    public GivenNotice answered(Answer given) {
        return with(given, null);
    }

    public GivenNotice withdrawn(Instant now) {
        return with(answer, now);
    }

    private GivenNotice with(@Nullable Answer said, @Nullable Instant takenBack) {
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
                takenBack);
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

        public GivenNotice given(LocalDate ends) {
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
                    null);
        }
    }
}
