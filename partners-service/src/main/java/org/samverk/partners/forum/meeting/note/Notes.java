package org.samverk.partners.forum.meeting.note;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the journal knows of a meeting's notes.
///
/// @param text absent once it was erased
public record Notes(
        @Nullable ErasableText text,
        NotesStatus status,
        List<Recipient> recipients,
        @Nullable Instant approvedAt,
        @Nullable Instant sharedAt) {

    public Notes {
        recipients = List.copyOf(recipients);
    }

    public static Notes drafted(ErasableText text, List<Recipient> recipients) {
        return new Notes(text, NotesStatus.DRAFT, recipients, null, null);
    }

    /// Another text has to be approved anew; another list of recipients does not.
    public Notes rewritten(ErasableText changed, List<Recipient> to) {
        return changed.equals(text) ? new Notes(text, status, to, approvedAt, sharedAt) : drafted(changed, to);
    }

    public Notes approved(Instant now) {
        return new Notes(text, NotesStatus.APPROVED, recipients, now, null);
    }

    public Notes shared(Instant now) {
        return new Notes(text, NotesStatus.SHARED, recipients, approvedAt, now);
    }

    public Notes erased() {
        return new Notes(null, status, recipients, approvedAt, sharedAt);
    }

    public boolean shared() {
        return status == NotesStatus.SHARED;
    }
}
