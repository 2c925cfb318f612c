package org.samverk.followup.role;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.organisations.reference.References;

/// Who reports, or is reported to, with the name last known.
@Schema(name = "FollowupRoleView")
public record RoleView(
        @Nullable UUID partnerId,
        @Schema(readOnly = true) @Nullable String name,

        @Schema(readOnly = true, description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId,

        @Nullable UUID forumId,

        @Schema(readOnly = true, description = "By language tag; absent where you may not see the forum") @Nullable
        Map<String, String> forumName) {

    /// @param forums as far as the reader may see them
    public static RoleView of(Role role, References names, Map<UUID, KnownSubject> forums) {
        if (role.partnerId() == null) {
            var forum = forums.get(role.forumId());
            return new RoleView(null, null, null, role.forumId(), forum == null ? null : forum.title());
        }
        var named = names.of(role.partnerId());
        return new RoleView(named.id(), named.name(), named.currentPartnerId(), null, null);
    }
}
