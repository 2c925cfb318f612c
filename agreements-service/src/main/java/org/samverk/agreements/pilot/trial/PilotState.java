package org.samverk.agreements.pilot.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// All that is stored of a pilot; the journal's snapshot.
///
/// @param termsVersion how often the terms were written anew, from 1
/// @param round of offers; 0 before the first
/// @param offersMade in all rounds; to whom is not for others that were offered it to read
/// @param evaluationId the evaluation that made it EVALUATED or SCALING last
/// @param timeZone whose days its days are; an IANA name
/// @param createdBy the partner whose user entered it
public record PilotState(
        UUID ownerPartnerId,
        PilotContent content,
        int termsVersion,
        PilotStatus status,
        Instant statusSince,
        int round,
        int offersMade,
        @Nullable UUID evaluationId,
        String timeZone,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    PilotState with(PilotContent changed, Instant now) {
        var terms = changed.terms().equals(content.terms()) ? termsVersion : termsVersion + 1;
        return new PilotState(
                ownerPartnerId,
                changed,
                terms,
                status,
                statusSince,
                round,
                offersMade,
                evaluationId,
                timeZone,
                createdBy,
                createdAt,
                now);
    }

    PilotState as(PilotStatus next, @Nullable UUID evaluation, Instant now) {
        return new PilotState(
                ownerPartnerId,
                content,
                termsVersion,
                next,
                now,
                next.offers() ? round + 1 : round,
                offersMade,
                evaluation,
                timeZone,
                createdBy,
                createdAt,
                now);
    }

    PilotState offeredOnceMore(Instant now) {
        return new PilotState(
                ownerPartnerId,
                content,
                termsVersion,
                status,
                statusSince,
                round,
                offersMade + 1,
                evaluationId,
                timeZone,
                createdBy,
                createdAt,
                now);
    }

    public void requireOpen() {
        if (status == PilotStatus.CLOSED) {
            throw new PilotRefusal.IllegalTransition("It is closed, and stays as it was.", List.of());
        }
    }

    void requireStep(PilotStatus to) {
        if (!status.next().contains(to)) {
            throw new PilotRefusal.IllegalTransition(
                    "It is %s; %s is no step from there.".formatted(status, to), nextSteps());
        }
    }

    public void requireOffering() {
        if (!status.offers()) {
            throw new PilotRefusal.IllegalTransition("Partners are offered what is OFFERING or SCALING.", nextSteps());
        }
    }

    List<String> nextSteps() {
        return status.next().stream().map(PilotStatus::name).toList();
    }

    /// Which day it is where the pilot is.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    /// The owner and those it is for; theirs who entered it, and whoever was offered it, even where it is PRIVATE.
    Access access(Offers offers) {
        var audience = audience();
        offers.made().forEach(offer -> audience.add(offer.partnerId()));
        return access(audience);
    }

    /// Who sees what hangs on it without being concerned.
    public Access accessWithoutOffers() {
        return access(audience());
    }

    private Set<UUID> audience() {
        var audience = new HashSet<UUID>();
        audience.add(createdBy);
        if (content.visibility() != Visibility.PRIVATE) {
            audience.addAll(content.foundingPartnerIds());
            audience.addAll(content.knowledgePartnerIds());
        }
        return audience;
    }

    private Access access(Set<UUID> audience) {
        audience.remove(ownerPartnerId);
        var visibility = Objects.requireNonNull(content.visibility());
        return new Access(
                ownerPartnerId,
                visibility == Visibility.PRIVATE && !audience.isEmpty() ? Visibility.RESTRICTED : visibility,
                Set.copyOf(audience));
    }
}
