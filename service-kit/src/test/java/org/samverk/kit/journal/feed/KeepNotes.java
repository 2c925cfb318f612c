package org.samverk.kit.journal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.security.Actor;

/// Writes notes, each change with its event. Also from threads that serve no request.
@ApplicationScoped
class KeepNotes {
    private final Session database;
    private final Journal journal;
    private final Snapshots snapshots;

    KeepNotes(Session database, Journal journal, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
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
    Note required(UUID id, Actor actor) {
        return database.createNativeQuery(
                        "select n.* from note n join subjects s on s.id = n.id where n.id = :id and "
                                + Access.condition("s"),
                        Note.class)
                .setParameter("id", id)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing("note", id, actor));
    }

    @Transactional
    @ActivateRequestContext
    void delete(UUID id, Actor actor) {
        var note = required(id, actor);
        database.remove(note);
        journal.appendDeletion("note.deleted", note);
    }

    @Transactional
    @ActivateRequestContext
    void writeMany(int count) {
        for (int i = 0; i < count; i++) {
            write(NoteState.shared("one of many"));
        }
    }
}
