package org.samverk.kit.journal.feed;

import java.util.UUID;
import org.samverk.kit.etag.Versioned;

record NoteView(UUID id, long version, NoteState state) implements Versioned {
    @Override
    public String self() {
        return "/samverk/v1/notes/" + id;
    }
}
