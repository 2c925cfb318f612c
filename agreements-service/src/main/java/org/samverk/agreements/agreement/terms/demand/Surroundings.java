package org.samverk.agreements.agreement.terms.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is known beside the text, as others last told it.
///
/// @param partners those of the parties that the register knows, by id
/// @param absentMunicipalities what those are called that lie in the region on the first day and are no party
/// @param parentParties the parties of the agreement it stands under; none where it stands under none
/// @param leftOut whom the agreement binds whose place it is to take, and who is no party of it under any id
/// @param successors who has come after those that promise something, where somebody has
public record Surroundings(
        Map<UUID, Known> partners,
        List<String> absentMunicipalities,
        Set<UUID> parentParties,
        Set<UUID> leftOut,
        Map<UUID, UUID> successors) {
    public static final Surroundings NONE = new Surroundings(Map.of(), List.of(), Set.of(), Set.of());

    /// Of what amends nothing: nobody has promised before.
    public Surroundings(
            Map<UUID, Known> partners, List<String> absentMunicipalities, Set<UUID> parentParties, Set<UUID> leftOut) {
        this(partners, absentMunicipalities, parentParties, leftOut, Map.of());
    }

    /// @param kind a code of the register, such as REGION
    /// @param numbered whether it has a number in a national register
    public record Known(String kind, boolean numbered) {}

    /// The same for an amendment, which changes nothing about whose place the agreement takes.
    public Surroundings ofAmendment(Map<UUID, UUID> successors) {
        return new Surroundings(partners, absentMunicipalities, parentParties, Set.of(), successors);
    }

    /// The partner, or whoever has come after it.
    public UUID current(UUID partner) {
        return successors.getOrDefault(partner, partner);
    }

    boolean isOf(UUID partner, Set<String> kinds) {
        var known = partners.get(partner);
        return known != null && kinds.contains(known.kind());
    }

    boolean isNumbered(UUID partner) {
        var known = partners.get(partner);
        return known != null && known.numbered();
    }
}
