package org.samverk.agreements.agreement.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementLinks;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.goal.Goals;
import org.samverk.agreements.agreement.text.Texts;
import org.samverk.agreements.followup.KnownIndicators;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// What terms refer to beside the agreement itself.
@ApplicationScoped
public class NamedInTerms {
    private final KnownOrganisations organisations;
    private final Themes themes;
    private final Areas areas;
    private final KnownIndicators indicators;
    private final AgreementLinks links;
    private final Texts texts;

    NamedInTerms(
            KnownOrganisations organisations,
            Themes themes,
            Areas areas,
            KnownIndicators indicators,
            AgreementLinks links,
            Texts texts) {
        this.organisations = organisations;
        this.themes = themes;
        this.areas = areas;
        this.indicators = indicators;
        this.links = links;
        this.texts = texts;
    }

    /// Looks up who and what is named, which may ask the neighbour that keeps it: call it before a transaction begins.
    /// @param before the terms there are, if there are any
    void require(AgreementContent content, UUID owner, @Nullable AgreementTerms before, Actor actor) {
        areas.require(content.areas());
        require(content.terms(), before, content.namedThemes(), Map.of("/ownerPartnerId", owner), actor);
    }

    /// The same of terms alone.
    public void require(AgreementTerms terms, AgreementTerms before, Actor actor) {
        require(terms, before, terms.namedThemes("/terms"), Map.of(), actor);
    }

    private void require(
            AgreementTerms terms,
            @Nullable AgreementTerms before,
            Map<String, String> namedThemes,
            Map<String, UUID> others,
            Actor actor) {
        themes.require(namedThemes);
        var named = new HashMap<>(others);
        var parties = terms.parties();
        for (var i = 0; i < parties.size(); i++) {
            named.put("/terms/parties/%d/partnerId".formatted(i), parties.get(i).partnerId());
        }
        organisations.require(named);
        indicators.require(newIndicators(terms, before), actor);
        QuarkusTransaction.requiringNew().run(() -> links.requireKnown(terms, before, actor));
    }

    /// One that was named before stays named, whoever may see it now.
    private static Map<String, UUID> newIndicators(AgreementTerms terms, @Nullable AgreementTerms before) {
        var named = new HashMap<String, UUID>();
        Goals.namedIndicators(terms.goals(), "/terms/goals").forEach((at, id) -> named.put(at, UUID.fromString(id)));
        if (before != null) {
            before.allGoals().forEach(goal -> named.values().removeAll(goal.indicatorIds()));
        }
        return named;
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
    /// @return all texts, newest first, where something comes back, and none otherwise
    /// @throws AgreementRefusal.UnknownPart naming every part the agreement never had
    public List<AgreementTerms> requireParts(AgreementRow row, AgreementTerms terms, Actor actor) {
        var current = row.state().terms().terms().givenIds();
        if (strangers(terms, current).isEmpty()) {
            return List.of();
        }
        var known = new HashMap<String, List<UUID>>();
        current.forEach((list, ids) -> known.put(list, new ArrayList<>(ids)));
        var earlier = texts.of(row.id(), null, actor).stream()
                .map(TermsVersion::terms)
                .toList();
        earlier.stream()
                .map(AgreementTerms::givenIds)
                .forEach(given -> given.forEach((list, ids) ->
                        known.computeIfAbsent(list, _ -> new ArrayList<>()).addAll(ids)));
        requireAmong(terms, known);
        return earlier;
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
