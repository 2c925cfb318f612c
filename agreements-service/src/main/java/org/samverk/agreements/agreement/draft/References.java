package org.samverk.agreements.agreement.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /// @throws AgreementRefusal.UnknownPart naming every part that claims to have been given an id
    static void requireNew(AgreementTerms terms) {
        requireAmong(terms, Map.of());
    }

    /// What has an id keeps it, also when it comes back from an earlier text.
    /// @throws AgreementRefusal.UnknownPart naming every part the agreement never had
    void requireParts(AgreementRow row, AgreementTerms terms, Actor actor) {
        var current = row.state().terms().terms().givenIds();
        if (strangers(terms, current).isEmpty()) {
            return;
        }
        var known = new HashMap<String, List<UUID>>();
        current.forEach((list, ids) -> known.put(list, new ArrayList<>(ids)));
        texts.of(row.id(), null, actor).stream()
                .map(text -> text.terms().givenIds())
                .forEach(given -> given.forEach((list, ids) ->
                        known.computeIfAbsent(list, _ -> new ArrayList<>()).addAll(ids)));
        requireAmong(terms, known);
    }

    private static void requireAmong(AgreementTerms terms, Map<String, List<UUID>> known) {
        var strangers = strangers(terms, known);
        if (!strangers.isEmpty()) {
            throw new AgreementRefusal.UnknownPart(strangers);
        }
    }

    private static Map<String, List<UUID>> strangers(AgreementTerms terms, Map<String, List<UUID>> known) {
        var strangers = new HashMap<String, List<UUID>>();
        terms.givenIds().forEach((list, ids) -> {
            var unknown = ids.stream()
                    .filter(id -> !known.getOrDefault(list, List.of()).contains(id))
                    .toList();
            if (!unknown.isEmpty()) {
                strangers.put(list, unknown);
            }
        });
        return strangers;
    }
}
