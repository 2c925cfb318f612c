package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activity;
import org.samverk.agreements.activity.ActivityRefusal;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.agreements.agreement.KnownAgreements;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.agreement.draft.Themes;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The rules about an activity that agreements, the register and the list of themes have a say in.
@ApplicationScoped
class ActivityRules {
    private final KnownAgreements agreements;
    private final KnownOrganisations organisations;
    private final Themes themes;

    ActivityRules(KnownAgreements agreements, KnownOrganisations organisations, Themes themes) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.themes = themes;
    }

    /// Asks the register and the list of themes, which may ask the neighbour that keeps them: call it before a
    /// transaction begins.
    /// @param content settled
    void requireKnown(ActivityContent content) {
        var codes = new HashMap<String, String>();
        for (var i = 0; i < content.themes().size(); i++) {
            codes.put("/themes/" + i, content.themes().get(i));
        }
        themes.require(codes);
        var named = new HashMap<String, UUID>();
        named.put("/ownerPartnerId", content.owner());
        named.put("/responsiblePartnerId", content.responsible());
        for (var i = 0; i < content.participantIds().size(); i++) {
            named.put("/participantIds/" + i, content.participantIds().get(i));
        }
        organisations.require(named);
    }

    /// The agreement an activity is to belong to, as it stays until the transaction ends; held before the activity.
    Optional<KnownAgreement> agreement(@Nullable UUID id, Actor actor) {
        return agreements.held(id, actor);
    }

    /// Who sees the agreement that an activity is to belong to; nothing where it is to belong to none.
    /// @param agreement absent where this actor does not see it
    /// @param before the activity, where it belongs to that agreement already: what it names stays good, whatever
    /// became of the text since
    @Nullable
    Access within(ActivityContent content, Optional<KnownAgreement> agreement, @Nullable Activity before) {
        if (content.agreementId() == null) {
            return null;
        }
        if (before == null && agreement.isEmpty()) {
            throw new ActivityRefusal.UnknownReference(List.of(KnownAgreements.unknown("/agreementId")));
        }
        requireGoing(agreement);
        requireTheirs(content, agreement, before);
        if (before == null && !agreement.orElseThrow().access().seenBy(organisations.withUnits(content.owner()))) {
            throw new ActivityRefusal.OwnerCannotSee();
        }
        requireInText(content, agreement, before);
        return agreement.map(KnownAgreement::access).orElseGet(() -> before == null ? null : before.within());
    }

    /// @param agreement that work is done for, where there is one
    void requireGoing(Optional<KnownAgreement> agreement) {
        if (agreement.filter(KnownAgreement::cancelled).isPresent()) {
            throw new ActivityRefusal.AgreementCancelled();
        }
    }

    /// A party is whoever has taken its place by now.
    private void requireTheirs(ActivityContent content, Optional<KnownAgreement> agreement, @Nullable Activity before) {
        var wanted = new LinkedHashMap<String, UUID>();
        wanted.put("/ownerPartnerId", content.owner());
        wanted.put("/responsiblePartnerId", content.responsible());
        if (before != null) {
            var kept = before.state().content();
            wanted.values().removeAll(List.of(kept.owner(), kept.responsible()));
        }
        var theirs = agreement.map(ActivityRules::theirs).orElse(Set.of());
        if (theirs.containsAll(wanted.values())) {
            return;
        }
        var everybody = new HashSet<>(theirs);
        everybody.addAll(wanted.values());
        var known = organisations.of(everybody);
        var current = theirs.stream().map(one -> current(one, known)).collect(Collectors.toSet());
        wanted.forEach((pointer, partner) -> {
            if (!current.contains(current(partner, known))) {
                throw new ActivityRefusal.NotAParty(pointer);
            }
        });
    }

    private static Set<UUID> theirs(KnownAgreement agreement) {
        var theirs = new HashSet<>(agreement.parties());
        theirs.add(agreement.owner());
        return theirs;
    }

    private static UUID current(UUID partner, Map<UUID, KnownOrganisation> known) {
        var organisation = known.get(partner);
        return organisation == null ? partner : organisation.currentId();
    }

    /// Goals and obligations of the text, and those it named before.
    private static void requireInText(
            ActivityContent content, Optional<KnownAgreement> agreement, @Nullable Activity before) {
        var goals = new HashSet<>(agreement.map(KnownAgreement::goals).orElse(Set.of()));
        var obligations =
                new HashSet<>(agreement.map(KnownAgreement::obligations).orElse(Set.of()));
        if (before != null) {
            goals.addAll(before.state().content().goalIds());
            obligations.addAll(before.state().content().obligationIds());
        }
        var unknown = Stream.concat(
                        absent("goal", content.goalIds(), goals),
                        absent("obligation", content.obligationIds(), obligations))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ActivityRefusal.UnknownReference(unknown);
        }
    }

    private static Stream<FieldError> absent(String what, List<UUID> named, Set<UUID> good) {
        return IntStream.range(0, named.size())
                .filter(index -> !good.contains(named.get(index)))
                .mapToObj(index -> FieldError.at(
                        "/%sIds/%d".formatted(what, index),
                        "unknown-" + what,
                        "The agreement's text has no such %s.".formatted(what)));
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }
}
