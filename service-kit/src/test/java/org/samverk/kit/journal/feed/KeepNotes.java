package org.samverk.kit.journal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.journal.Journal;

/// Writes notes, each change with its event. Also from threads that serve no request.
@ApplicationScoped
class KeepNotes {
    private final Session database;
    private final Journal journal;

    KeepNotes(Session database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Transactional
    @ActivateRequestContext
    Note write(NoteState state) {
        return write(state, () -> {});
    }

    /// @param beforeCommit may take its time, or throw to undo it all
    @Transactional
    @ActivateRequestContext
    Note write(NoteState state, Runnable beforeCommit) {
        var note = new Note(state);
        database.persist(note);
        journal.append("note.written", note);
        beforeCommit.run();
        return note;
    }

    @Transactional
    @ActivateRequestContext
    Note change(UUID id, NoteState state) {
        var note = database.find(Note.class, id);
        note.change(state);
        journal.append("note.changed", note);
        return note;
    }

    @Transactional
    @ActivateRequestContext
    Note change(UUID id, NoteState state, Instant effectiveAt) {
        var note = database.find(Note.class, id);
        note.change(state);
        journal.append("note.changed", note, effectiveAt);
        return note;
    }

    @Transactional
    @ActivateRequestContext
    void writeMany(int count) {
        for (int i = 0; i < count; i++) {
            write(NoteState.shared("one of many"));
        }
    }
}
