package org.samverk.agreements.pilot.area;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.content.AreaContent;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.agreements.pilot.area.content.Decision;
import org.samverk.agreements.pilot.area.content.DecisionContent.Outcome;
import org.samverk.kit.problem.FieldError;

/// All that is stored of a development area; the journal's snapshot.
///
/// @param decisions in the order in which they were entered
/// @param timeZone whose days its days are; an IANA name
/// @param createdBy the partner whose user entered it
record AreaState(
        AreaContent content,
        List<Decision> decisions,
        AreaStatus status,
        Instant statusSince,
        String timeZone,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    AreaState {
        decisions = List.copyOf(decisions);
    }

    AreaState with(AreaContent changed, Instant now) {
        return new AreaState(changed, decisions, status, statusSince, timeZone, createdBy, createdAt, now);
    }

    AreaState as(AreaStatus next, Instant now) {
        return new AreaState(content, decisions, next, now, timeZone, createdBy, createdAt, now);
    }

    AreaState decided(Decision decision, Instant now) {
        var all = Stream.concat(decisions.stream(), Stream.of(decision)).toList();
        return new AreaState(content, all, status, statusSince, timeZone, createdBy, createdAt, now);
    }

    /// Who keeps it.
    UUID firstOwner() {
        return content.ownerPartnerIds().getFirst();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    void requireOpen() {
        if (status == AreaStatus.CLOSED) {
            throw new PilotRefusal.IllegalTransition("It is closed, and stays as it was.", List.of());
        }
    }

    List<String> nextSteps() {
        return status.next().stream().map(AreaStatus::name).toList();
    }

    /// The owners that have not decided for it, or have decided otherwise since.
    /// @param current who has taken an organisation's place by now
    List<FieldError> undecided(Map<UUID, UUID> current) {
        var owners = content.ownerPartnerIds();
        return IntStream.range(0, owners.size())
                .filter(index -> !standsFor(owners.get(index), current))
                .mapToObj(index -> FieldError.at(
                        "/ownerPartnerIds/" + index,
                        "not-decided",
                        "No positive decision of %s stands.".formatted(owners.get(index))))
                .toList();
    }

    /// Of several on one day the one entered last stands; what others recorded, only where the owner entered none.
    private boolean standsFor(UUID owner, Map<UUID, UUID> current) {
        var theirs = decisions.stream()
                .filter(decision -> decision.partnerId() != null
                        && now(decision.partnerId(), current).equals(now(owner, current)))
                .toList();
        var recorded = theirs.stream().allMatch(Decision::recorded);
        return theirs.stream()
                .filter(decision -> recorded || !decision.recorded())
                .sorted(Comparator.comparing(Decision::decidedOn))
                .reduce((_, later) -> later)
                .filter(decision -> decision.outcome() == Outcome.POSITIVE)
                .isPresent();
    }

    private static UUID now(UUID partner, Map<UUID, UUID> current) {
        return current.getOrDefault(partner, partner);
    }
}
