package org.samverk.partners.forum.shown;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.forum.ForumRow;

/// A partner as a forum mentions it.
/// @param currentPartnerId whoever took its place; absent when it is there itself
@Schema(name = "ForumPartner")
record ForumPartner(
        UUID partnerId, @Nullable String name, @Nullable UUID currentPartnerId) {

    static ForumPartner of(UUID id, ForumRow row) {
        var known = row.partners().get(id);
        return known == null
                ? new ForumPartner(id, null, null)
                : new ForumPartner(id, known.name(), known.currentId().equals(id) ? null : known.currentId());
    }
}
