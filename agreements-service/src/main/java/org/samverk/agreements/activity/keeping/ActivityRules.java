package org.samverk.agreements.activity.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.ActivityRefusal;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.agreements.agreement.KnownAgreements;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.agreement.draft.Themes;
import org.samverk.kit.access.Access;
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
    /// @param kept goals that it names already, of whichever text
    @Nullable
    Access within(ActivityContent content, Optional<KnownAgreement> agreement, List<UUID> kept) {
        if (content.agreementId() == null) {
            return null;
        }
        var known = agreement.orElseThrow(
                () -> new ActivityRefusal.UnknownReference(List.of(KnownAgreements.unknown("/agreementId"))));
        if (known.cancelled()) {
            throw new ActivityRefusal.AgreementCancelled();
        }
        requireTheirs("/ownerPartnerId", content.owner(), known);
        requireTheirs("/responsiblePartnerId", content.responsible(), known);
        requireGoals(content, known, kept);
        return known.access();
    }

    private static void requireTheirs(String pointer, UUID partner, KnownAgreement agreement) {
        if (!agreement.owner().equals(partner) && !agreement.parties().contains(partner)) {
            throw new ActivityRefusal.NotAParty(pointer);
        }
    }

    private static void requireGoals(ActivityContent content, KnownAgreement agreement, List<UUID> kept) {
        var unknown = new ArrayList<FieldError>();
        for (var i = 0; i < content.goalIds().size(); i++) {
            var goal = content.goalIds().get(i);
            if (!agreement.goals().contains(goal) && !kept.contains(goal)) {
                unknown.add(FieldError.at("/goalIds/" + i, "unknown-goal", "The agreement's text has no such goal."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ActivityRefusal.UnknownReference(unknown);
        }
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }
}
