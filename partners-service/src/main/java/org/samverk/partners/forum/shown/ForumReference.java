package org.samverk.partners.forum.shown;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.forum.ForumRow;

/// Another forum, with its name where the reader may see it.
@Schema(name = "ForumReference")
record ForumReference(UUID id, @Nullable Map<String, String> name) {

    static @Nullable ForumReference of(@Nullable UUID id, ForumRow row) {
        return id == null ? null : new ForumReference(id, row.forums().get(id));
    }
}
