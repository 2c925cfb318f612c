package org.samverk.partners.stakeholder.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.KnownCollaborations;
import org.samverk.partners.collaboration.dependent.KnownCollaboration;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;
import org.samverk.partners.stakeholder.AnalysisState;
import org.samverk.partners.stakeholder.content.AnalysisContent;

/// The rules about an analysis that the register and the reference data have a say in.
@ApplicationScoped
public class AnalysisRules {
    private final RegisteredPartners partners;
    private final KnownCollaborations collaborations;
    private final KnownCodes codes;

    AnalysisRules(RegisteredPartners partners, KnownCollaborations collaborations, KnownCodes codes) {
        this.partners = partners;
        this.collaborations = collaborations;
        this.codes = codes;
    }

    /// The collaboration an analysis is to be made for, as it stays until the transaction ends; held before the
    /// analysis.
    Optional<KnownCollaboration> collaboration(@Nullable UUID id, Actor actor) {
        return collaborations.held(id, actor);
    }

    /// @param sent the owner as the body has it
    /// @param before what it said; null for a new one
    /// @throws org.samverk.kit.problem.Refusal naming every partner, code and collaboration that is not known
    void check(
            AnalysisContent content,
            @Nullable UUID sent,
            @Nullable AnalysisContent before,
            boolean collaborationKnown) {
        partners.require(
                named(content, sent),
                before == null ? Set.of() : named(before, null).values(),
                Stream.concat(
                        codes.unknownTargetGroups(content.citizenGroups()).map(AnalysisRules::amongCitizenGroups),
                        collaborationKnown ? Stream.<FieldError>empty() : Stream.of(KnownCollaborations.unknown())));
    }

    private static Map<String, UUID> named(AnalysisContent content, @Nullable UUID sent) {
        var named = new HashMap<String, UUID>();
        put(named, RegisteredPartners.at("/ownerPartnerId", sent), content.ownerPartnerId());
        put(named, "/initiatorPartnerId", content.initiatorPartnerId());
        return named;
    }

    /// @throws org.samverk.kit.problem.Refusal when there is no such partner
    public void checkPartner(String pointer, @Nullable UUID partner) {
        partners.require(partner == null ? Map.of() : Map.of(pointer, partner), Set.of(), Stream.empty());
    }

    /// Who has taken a partner's place by now, of those an analysis names as stakeholders and one more.
    /// @param standing whether that one stands there already
    /// @throws org.samverk.kit.problem.Refusal when there is no such partner
    public Map<UUID, UUID> current(AnalysisState state, @Nullable UUID more, boolean standing) {
        if (more == null) {
            return Map.of();
        }
        var named = Stream.concat(state.stakeholderPartners(), Stream.of(more)).collect(Collectors.toSet());
        var known = partners.of(named);
        RegisteredPartners.refuse(
                Map.of("/partnerId", more), standing ? Set.of(more) : Set.of(), known, Stream.empty());
        return known.values().stream().collect(Collectors.toMap(RegisteredPartner::id, RegisteredPartner::currentId));
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(partners.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }

    private static void put(Map<String, UUID> named, String pointer, @Nullable UUID partner) {
        if (partner != null) {
            named.put(pointer, partner);
        }
    }

    private static FieldError amongCitizenGroups(FieldError error) {
        var pointer = String.valueOf(error.pointer()).replace("/targetGroups/", "/citizenGroups/");
        return FieldError.at(pointer, error.code(), error.detail());
    }
}
