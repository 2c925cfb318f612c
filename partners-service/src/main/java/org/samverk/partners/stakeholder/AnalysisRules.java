package org.samverk.partners.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.partner.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;
import org.samverk.partners.reference.UnknownReference;

/// The rules about an analysis that the register and the reference data have a say in.
@ApplicationScoped
class AnalysisRules {
    private final RegisteredPartners partners;
    private final KnownCodes codes;

    AnalysisRules(RegisteredPartners partners, KnownCodes codes) {
        this.partners = partners;
        this.codes = codes;
    }

    /// @throws UnknownReference naming every partner and code that is not known
    void check(AnalysisContent content) {
        var named = new HashMap<String, UUID>();
        put(named, "/ownerPartnerId", content.ownerPartnerId());
        put(named, "/initiatorPartnerId", content.initiatorPartnerId());
        UnknownReference.refuse(Stream.concat(
                partners.unknown(named),
                codes.unknownTargetGroups(content.citizenGroups()).map(AnalysisRules::amongCitizenGroups)));
    }

    /// @throws UnknownReference when there is no such partner
    void checkPartner(String pointer, @Nullable UUID partner) {
        UnknownReference.refuse(partners.unknown(partner == null ? Map.of() : Map.of(pointer, partner)));
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
