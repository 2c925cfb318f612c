package org.samverk.kit.journal.feed;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;

record NoteState(String text, @Nullable UUID owner, Visibility visibility, Set<UUID> audience) {
    static NoteState shared(String text) {
        return new NoteState(text, null, Visibility.SHARED, Set.of());
    }
}
