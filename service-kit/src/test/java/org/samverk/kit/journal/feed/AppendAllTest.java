package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

/// What is appended of many subjects at once.
@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class AppendAllTest {
    private static final Actor SENDER =
            new Actor("issuer", "sender", null, Set.of(Roles.COORDINATOR), Optional.empty());

    private final KeepNotes notes;
    private final Journal journal;
    private final History history;
    private final Session database;

    @Inject
    AppendAllTest(KeepNotes notes, Journal journal, History history, Session database) {
        this.notes = notes;
        this.journal = journal;
        this.history = history;
        this.database = database;
    }

    private List<UUID> written(int many) {
        return Stream.generate(() -> notes.write(NoteState.shared("first")).id())
                .limit(many)
                .toList();
    }

    /// Changes each, and appends that of all of them at once.
    private void change(List<UUID> ids, String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> append(
                        "note.changed",
                        ids.stream()
                                .map(id -> {
                                    var note = database.find(Note.class, id);
                                    note.change(NoteState.shared(text));
                                    return note;
                                })
                                .toList()));
    }

    private void append(String type, List<Note> all) {
        database.flush();
        journal.appendAll(type, all, SENDER);
    }

    @Test
    void each_goes_on_in_its_own_chain() throws SQLException {
        var ids = written(3);
        change(ids, "second");
        notes.change(ids.get(1), NoteState.shared("third"));
        change(ids, "last");
        for (var id : ids) {
            assertTrue(chainHolds(id), id.toString());
        }
        assertEquals(List.of("3", "4", "3"), asked("select version from subjects where id = '%s'", ids));
        assertEquals(
                List.of("last", "last", "last"),
                asked(
                        "select data ->> 'text' from journal where subject_id = '%s' order by version desc limit 1",
                        ids));
        assertEquals(
                List.of("sender", "sender", "sender"),
                asked(
                        "select a.subject from journal j join actors a on a.id = j.actor where j.subject_id = '%s' order by j.version desc limit 1",
                        ids));
    }

    @Test
    void what_is_new_begins_a_chain() {
        var all = Stream.of("one", "two")
                .map(text -> new Note(NoteState.shared(text)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            all.forEach(database::persist);
            append("note.written", all);
        });
        notes.change(all.getFirst().id(), NoteState.shared("another"));
        all.forEach(note -> assertTrue(chainHolds(note.id())));
    }

    @Test
    void two_statements_do_however_many_there_are() throws Exception {
        var few = written(2);
        var many = written(40);
        change(few, "known by now");
        assertEquals(journalling(few), journalling(many));
    }

    private long journalling(List<UUID> ids) throws Exception {
        return SqlStatements.texts(() -> change(ids, "counted")).stream()
                .filter(sql -> sql.contains("journal") || sql.contains("head_hash"))
                .count();
    }

    @Test
    void where_one_does_not_follow_none_is_appended() throws SQLException {
        var ids = written(3);
        Database.OWNER.execute("update subjects set version = 7 where id = '%s'".formatted(ids.get(1)));
        assertThrows(IllegalStateException.class, () -> change(ids, "second"));
        assertEquals(List.of("1", "1", "1"), asked("select count(*) from journal where subject_id = '%s'", ids));
        assertEquals(List.of("1", "1", "1"), asked("select version from note where id = '%s'", ids));
    }

    @Test
    void where_one_is_too_large_none_is_appended() throws SQLException {
        var ids = written(2);
        var refused = assertThrows(Refusal.class, () -> change(ids, "a".repeat(256 * 1024)));
        assertEquals("aggregate-too-large", refused.slug());
        assertEquals(List.of("1", "1"), asked("select count(*) from journal where subject_id = '%s'", ids));
    }

    @Test
    void deletions_and_what_no_subject_tells_are_not_appended_so() {
        var ids = written(1);
        for (var type : List.of("note.deleted", "note.scribbled")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> append(type, List.of(database.find(Note.class, ids.getFirst())))));
        }
    }

    private static List<String> asked(String sql, List<UUID> ids) throws SQLException {
        var answers = Stream.<String>builder();
        for (var id : ids) {
            Database.OWNER.ask(sql.formatted(id)).forEach(answers);
        }
        return answers.build().toList();
    }

    private boolean chainHolds(UUID id) {
        return history.of("note", id, new PageRequest(20, 1, null, false, null), Actor.SERVICE)
                .chainHolds();
    }
}
