package org.samverk.agreements.agreement.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.agreements.agreement.AgreementRefusal;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.text.Texts;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// What a body refers to beside the agreement itself.
@ApplicationScoped
class References {
    private final KnownOrganisations organisations;
    private final Themes themes;
    private final Texts texts;

    References(KnownOrganisations organisations, Themes themes, Texts texts) {
        this.organisations = organisations;
        this.themes = themes;
        this.texts = texts;
    }

    /// Looks up who and what is named, which may ask the neighbour that keeps it: call it before a transaction begins.
    void require(AgreementContent content, UUID owner) {
        themes.require(content.namedThemes());
        var named = new HashMap<String, UUID>();
        named.put("/ownerPartnerId", owner);
        var parties = content.terms().parties();
        for (var i = 0; i < parties.size(); i++) {
            named.put("/terms/parties/%d/partnerId".formatted(i), parties.get(i).partnerId());
        }
        organisations.require(named);
    }

    /// Whose days an owner's agreements count in, unless they say otherwise.
    String zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone()
                .getId();
    }

    /// @throws AgreementRefusal.UnknownGoal naming every goal that claims to have been given an id
    static void requireNew(AgreementTerms terms) {
        requireAmong(terms, Set.of());
    }

    /// A goal keeps its id, also when it comes back from an earlier text.
    /// @throws AgreementRefusal.UnknownGoal naming every goal the agreement never had
    void requireGoals(AgreementRow row, AgreementTerms terms, Actor actor) {
        var current = row.state().terms().terms().givenGoalIds().collect(Collectors.toSet());
        if (terms.givenGoalIds().allMatch(current::contains)) {
            return;
        }
        texts.of(row.id(), null, actor).stream()
                .flatMap(text -> text.terms().givenGoalIds())
                .forEach(current::add);
        requireAmong(terms, current);
    }

    private static void requireAmong(AgreementTerms terms, Set<UUID> known) {
        var strangers = terms.givenGoalIds().filter(id -> !known.contains(id)).toList();
        if (!strangers.isEmpty()) {
            throw new AgreementRefusal.UnknownGoal(strangers);
        }
    }
}
