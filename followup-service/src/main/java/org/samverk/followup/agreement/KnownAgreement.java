package org.samverk.followup.agreement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// An agreement as last heard of.
/// @param title by language tag
/// @param goals ids of the goals of its newest terms
/// @param access who may see it, and so at most who may see what hangs on it
public record KnownAgreement(UUID id, Map<String, String> title, Set<UUID> goals, Access access) {
    /// Who may see what hangs on it: nobody who may not see the agreement, but always its own owner, and theirs who
    /// entered it for the owner.
    public static Access below(Access subject, UUID owner, @Nullable UUID createdBy) {
        var audience = new HashSet<>(subject.audience());
        if (subject.owner() != null) {
            audience.add(subject.owner());
        }
        if (createdBy != null) {
            audience.add(createdBy);
        }
        audience.remove(owner);
        var hidden = subject.visibility() == Visibility.PRIVATE;
        return new Access(
                owner, hidden && !audience.isEmpty() ? Visibility.RESTRICTED : subject.visibility(), audience);
    }
}
