package org.samverk.followup.learning;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// Who may see what hangs on a subject: whom its owner lets in, as far as they see the subject. That goes for its
/// owner too.
///
/// @param wanted what its owner says; absent for whoever sees the subject
/// @param subject who sees that
public record SeenWithin(@Nullable Visibility wanted, Access subject) {

    /// @param owner absent where it may not see the subject
    /// @param createdBy a registrar's organisation, which sees what it entered; absent where it may not, or is
    /// nobody
    public Access with(@Nullable UUID owner, @Nullable UUID createdBy) {
        var visibility = visibility();
        var audience = new HashSet<UUID>();
        if (visibility == Visibility.RESTRICTED) {
            audience.addAll(theirs());
        }
        if (createdBy != null) {
            audience.add(createdBy);
        }
        audience.remove(owner);
        return new Access(owner, letting(visibility, audience), audience);
    }

    /// Where it is for some only, whether there are any beside its owner.
    private static Visibility letting(Visibility visibility, Set<UUID> audience) {
        return switch (visibility) {
            case PRIVATE, RESTRICTED -> audience.isEmpty() ? Visibility.PRIVATE : Visibility.RESTRICTED;
            case SHARED, PUBLIC -> visibility;
        };
    }

    private Set<UUID> theirs() {
        var theirs = new HashSet<UUID>();
        if (subject.visibility() != Visibility.PRIVATE) {
            theirs.addAll(subject.audience());
        }
        if (subject.owner() != null) {
            theirs.add(subject.owner());
        }
        return theirs;
    }

    private Visibility visibility() {
        if (wanted == Visibility.PRIVATE) {
            return Visibility.PRIVATE;
        }
        return switch (subject.visibility()) {
            case PRIVATE, RESTRICTED -> Visibility.RESTRICTED;
            case SHARED -> wanted == Visibility.RESTRICTED ? Visibility.RESTRICTED : Visibility.SHARED;
            case PUBLIC -> wanted == null ? Visibility.PUBLIC : wanted;
        };
    }
}
