package org.samverk.agreements.pilot.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.ParticipationContent;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a participation; the journal's snapshot.
///
/// @param acceptedTermsVersion which version of the pilot's terms the partner said yes to
record ParticipationState(
        UUID pilotId,
        UUID partnerId,
        int round,
        LocalDate offeredOn,
        ParticipationContent content,
        ParticipationStatus status,
        Instant statusSince,
        @Nullable Integer acceptedTermsVersion,
        Instant createdAt,
        Instant updatedAt) {

    ParticipationState with(ParticipationContent changed, Instant now) {
        return new ParticipationState(
                pilotId,
                partnerId,
                round,
                offeredOn,
                changed,
                status,
                statusSince,
                acceptedTermsVersion,
                createdAt,
                now);
    }

    ParticipationState as(ParticipationStatus next, Instant now) {
        return new ParticipationState(
                pilotId, partnerId, round, offeredOn, content, next, now, acceptedTermsVersion, createdAt, now);
    }

    ParticipationState accepted(int termsVersion, ParticipationContent content, Instant now) {
        return new ParticipationState(
                pilotId,
                partnerId,
                round,
                offeredOn,
                content,
                ParticipationStatus.ACCEPTED,
                now,
                termsVersion,
                createdAt,
                now);
    }

    /// The partner itself, and who sees the pilot without having been offered it: others that were offered it do not,
    /// unless all do.
    Access access(Access pilot) {
        if (pilot.visibility() == Visibility.SHARED || pilot.visibility() == Visibility.PUBLIC) {
            return pilot;
        }
        var audience = new HashSet<>(pilot.audience());
        audience.add(partnerId);
        audience.remove(Objects.requireNonNull(pilot.owner()));
        return new Access(pilot.owner(), Visibility.RESTRICTED, Set.copyOf(audience));
    }
}
