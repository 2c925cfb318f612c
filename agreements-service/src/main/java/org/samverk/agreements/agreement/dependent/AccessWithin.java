package org.samverk.agreements.agreement.dependent;

import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// Who may see what belongs to an agreement: whom its owner lets in, as far as they see the agreement it belongs to.
///
/// @param wanted what its owner says
/// @param within who sees the agreement; absent where it belongs to none
public record AccessWithin(UUID owner, Visibility wanted, @Nullable Access within) {

    /// @param createdBy a registrar's organisation, which sees what it entered
    public Access with(UUID createdBy) {
        var visibility = visibility();
        var audience = new HashSet<UUID>();
        if (within != null && visibility == Visibility.RESTRICTED) {
            audience.addAll(within.audience());
            audience.add(Objects.requireNonNull(within.owner()));
        }
        audience.add(createdBy);
        audience.remove(owner);
        var seenByOthers = visibility == Visibility.PRIVATE && !audience.isEmpty();
        return new Access(owner, seenByOthers ? Visibility.RESTRICTED : visibility, audience);
    }

    /// What is for everybody is for those who see the agreement, when that is not for everybody.
    private Visibility visibility() {
        if (within == null || wanted == Visibility.PRIVATE) {
            return wanted;
        }
        return switch (within.visibility()) {
            case PRIVATE, RESTRICTED -> Visibility.RESTRICTED;
            case SHARED -> wanted == Visibility.PUBLIC ? Visibility.SHARED : wanted;
            case PUBLIC -> wanted;
        };
    }
}
