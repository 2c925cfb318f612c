package org.samverk.partners.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.initiative.content.InitiativeContent;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;
import org.samverk.partners.reference.UnknownReference;

/// The rules about one initiative that the register and the reference data have a say in.
@ApplicationScoped
class InitiativeRules {
    private final RegisteredPartners partners;
    private final KnownCodes codes;

    InitiativeRules(RegisteredPartners partners, KnownCodes codes) {
        this.partners = partners;
        this.codes = codes;
    }

    /// @throws org.samverk.kit.problem.Refusal 403 when the actor may not say what this partner does
    /// @throws UnknownReference naming everything that is not there
    void requireNew(UUID partner, InitiativeContent content, Actor actor) {
        var known = partners.of(Set.of(partner)).get(partner);
        InitiativeActs.CREATE.require(
                actor,
                (relation, asking) ->
                        InitiativeRow.stands(relation, asking, partner, known == null ? null : known.keeperId()));
        RegisteredPartners.refuse(
                Map.of(RegisteredPartners.at("/partnerId", content.partnerId()), partner),
                Set.of(),
                known == null ? Map.of() : Map.of(partner, known),
                unknown(content));
    }

    /// @throws UnknownReference naming everything that is not there
    void requireKnown(InitiativeContent content) {
        UnknownReference.refuse(unknown(content));
    }

    private Stream<FieldError> unknown(InitiativeContent content) {
        return Stream.of(
                        codes.unknownThemes(content.themes()),
                        codes.unknownTargetGroups(content.targetGroups()),
                        codes.unknownAreas(content.areas()))
                .flatMap(errors -> errors);
    }
}
