package org.samverk.partners.collaboration.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.collaboration.CollaborationRefusal;
import org.samverk.partners.collaboration.CollaborationState;
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.content.SharedGoal;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;

/// The rules about one collaboration that the register and the reference data have a say in.
@ApplicationScoped
class CollaborationRules {
    private final RegisteredPartners partners;
    private final KnownCodes codes;

    CollaborationRules(RegisteredPartners partners, KnownCodes codes) {
        this.partners = partners;
        this.codes = codes;
    }

    /// What is to be stored of a new collaboration.
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there
    /// @throws org.samverk.kit.problem.Refusal naming everybody who is not in use any more
    /// @throws CollaborationRefusal.ParticipantTwice when two of those who take part are the same partner
    CollaborationContent settled(CollaborationContent content, UUID owner) {
        requireKnown(content, owner, Set.of(), Set.of());
        requireOnce(content, List.of());
        var country =
                Objects.requireNonNull(partners.of(Set.of(owner)).get(owner)).country();
        return content.settled(owner, country.zone().getId(), CollaborationRules::newId);
    }

    /// What is to be stored instead.
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there
    /// @throws org.samverk.kit.problem.Refusal naming everybody who joins and is not in use any more
    /// @throws CollaborationRefusal.OwnerFixed when another owner is named
    /// @throws CollaborationRefusal.ParticipantTwice when two of those who take part are the same partner
    CollaborationContent settled(CollaborationContent content, CollaborationState before) {
        var owner = before.ownerPartnerId();
        if (content.ownerPartnerId() != null && !content.ownerPartnerId().equals(owner)) {
            throw new CollaborationRefusal.OwnerFixed();
        }
        var goals = before.content().goals().stream().map(SharedGoal::id).collect(Collectors.toSet());
        var standing = Stream.concat(before.content().participantIds().stream(), Stream.of(owner))
                .collect(Collectors.toSet());
        requireKnown(content, owner, standing, goals);
        requireOnce(content, before.content().participants());
        return content.settled(owner, before.content().zone().getId(), CollaborationRules::newId);
    }

    private void requireKnown(CollaborationContent content, UUID owner, Set<UUID> standing, Set<UUID> goals) {
        partners.require(
                named(content, owner),
                standing,
                Stream.of(
                                codes.unknownAreas(content.areas()),
                                codes.unknownThemes(content.themes()),
                                unknownGoals(content, goals))
                        .flatMap(errors -> errors));
    }

    UnaryOperator<UUID> current(CollaborationContent content) {
        return partners.current(content.participantIds());
    }

    /// Two that were merged while both took part may stay until one of them leaves.
    private void requireOnce(CollaborationContent content, List<Participant> before) {
        var current = current(content);
        var participants = content.participants();
        var twice = IntStream.range(0, participants.size())
                .filter(place -> participants.subList(0, place).stream()
                        .filter(other -> same(participants.get(place), other, current))
                        .anyMatch(other -> !together(before, participants.get(place), other)))
                .mapToObj(place -> FieldError.at(
                        "/participants/%d/partnerId".formatted(place), "taken", "Takes part under another id already."))
                .toList();
        if (!twice.isEmpty()) {
            throw new CollaborationRefusal.ParticipantTwice(twice);
        }
    }

    private static boolean same(Participant one, Participant other, UnaryOperator<UUID> current) {
        return one.overlaps(other) && current.apply(one.partnerId()).equals(current.apply(other.partnerId()));
    }

    private static boolean together(List<Participant> before, Participant one, Participant other) {
        return before.stream()
                .filter(was -> was.partnerId().equals(one.partnerId()))
                .anyMatch(was -> before.stream()
                        .anyMatch(beside -> beside.partnerId().equals(other.partnerId()) && beside.overlaps(was)));
    }

    private static Map<String, UUID> named(CollaborationContent content, UUID owner) {
        var named = new HashMap<String, UUID>();
        named.put(RegisteredPartners.at("/ownerPartnerId", content.ownerPartnerId()), owner);
        var participants = content.participants();
        for (var i = 0; i < participants.size(); i++) {
            named.put(
                    "/participants/%d/partnerId".formatted(i),
                    participants.get(i).partnerId());
        }
        return named;
    }

    private static Stream<FieldError> unknownGoals(CollaborationContent content, Set<UUID> known) {
        var goals = content.goals();
        return IntStream.range(0, goals.size())
                .filter(place -> goals.get(place).id() != null
                        && !known.contains(goals.get(place).id()))
                .mapToObj(place -> FieldError.at(
                        "/goals/%d/id".formatted(place), "unknown-goal", "The collaboration has no such goal."));
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
