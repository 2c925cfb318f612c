package org.samverk.partners.stakeholder;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// Who may see an analysis: whom its owner lets in, as far as they see the collaboration it is made for.
///
/// @param wanted what its owner says
/// @param named whom RESTRICTED lets in
/// @param within who sees the collaboration; absent where it is made for none
record AnalysisAccess(
        UUID owner,
        Visibility wanted,
        Set<UUID> named,
        @Nullable Access within) {

    /// @param createdBy a registrar's organisation, which sees what it entered
    Access with(@Nullable UUID createdBy) {
        var audience = new HashSet<UUID>();
        if (visibility() == Visibility.RESTRICTED) {
            audience().forEach(audience::add);
        }
        if (createdBy != null) {
            audience.add(createdBy);
        }
        audience.remove(owner);
        var seenByOthers = visibility() == Visibility.PRIVATE && !audience.isEmpty();
        return new Access(owner, seenByOthers ? Visibility.RESTRICTED : visibility(), audience);
    }

    /// What is for everybody is for those who see the collaboration, when that is not for everybody.
    private Visibility visibility() {
        if (within == null || wanted.compareTo(within.visibility()) <= 0) {
            return wanted;
        }
        return within.visibility() == Visibility.PRIVATE && wanted.compareTo(Visibility.PRIVATE) > 0
                ? Visibility.RESTRICTED
                : within.visibility();
    }

    private Stream<UUID> audience() {
        if (within == null) {
            return named.stream();
        }
        return wanted == Visibility.RESTRICTED
                ? named.stream().filter(one -> within.seenBy(Set.of(one)))
                : Stream.concat(Stream.of(Objects.requireNonNull(within.owner())), audienceOf(within));
    }

    private static Stream<UUID> audienceOf(Access collaboration) {
        return collaboration.visibility() == Visibility.RESTRICTED ? collaboration.audience().stream() : Stream.empty();
    }
}
