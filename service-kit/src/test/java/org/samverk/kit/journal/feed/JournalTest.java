package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class JournalTest {
    private static final String PERMISSION_DENIED = "42501";
    private static final Actor SERVICE = new Actor("", "", null, Set.of(Roles.SYSTEM), Optional.empty());

    private final KeepNotes notes;
    private final Journal journal;
    private final History history;
    private final Session database;

    @Inject
    JournalTest(KeepNotes notes, Journal journal, History history, Session database) {
        this.notes = notes;
        this.journal = journal;
        this.history = history;
        this.database = database;
    }

    @Test
    void nothing_is_appended_outside_a_transaction() {
        var note = notes.write(NoteState.shared("a note"));
        var refused = assertThrows(TransactionalException.class, () -> journal.append("note.changed", note));
        assertTrue(refused.getCause() instanceof TransactionRequiredException);
    }

    @Test
    void nothing_is_appended_that_its_subject_does_not_tell() throws SQLException {
        var note = new Note(NoteState.shared("a note"));
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.persist(note);
                    journal.append("note.scribbled", note);
                }));
        assertEquals("note.scribbled is not among what @Tells of Note says", refused.getMessage());
        assertEquals(List.of("0"), count("note where id", note.id()));
    }

    @Test
    void appending_a_new_note_twice_leaves_nothing() throws SQLException {
        var note = new Note(NoteState.shared("twice"));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.persist(note);
                    journal.append("note.written", note);
                    journal.append("note.written", note);
                }));
        assertEquals(List.of("0"), count("note where id", note.id()));
        assertEquals(List.of("0"), count("journal where subject_id", note.id()));
        assertEquals(List.of("0"), count("subjects where id", note.id()));
    }

    @Test
    void appending_without_a_change_leaves_the_note_as_it_was() throws SQLException {
        var id = notes.write(NoteState.shared("once")).id();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var note = database.find(Note.class, id);
                    note.change(NoteState.shared("changed"));
                    journal.append("note.changed", note);
                    journal.append("note.changed", note);
                }));
        assertEquals(List.of("1"), count("journal where subject_id", id));
        assertEquals(
                List.of("once"), Database.OWNER.ask("select state ->> 'text' from note where id = '%s'".formatted(id)));
        assertTrue(chainHolds(id));
    }

    @Test
    void a_state_is_at_most_256_KiB_and_one_that_would_be_more_changes_nothing() throws Exception {
        var frame = StoredJson.mapper().writeValueAsBytes(NoteState.shared("")).length;
        var full = "å".repeat((256 * 1024 - frame) / 2) + "a".repeat((256 * 1024 - frame) % 2);
        var id = notes.write(NoteState.shared(full)).id();
        var refused = assertThrows(Refusal.class, () -> notes.change(id, NoteState.shared(full + "a")));
        assertEquals("aggregate-too-large", refused.slug());
        assertEquals(422, refused.status());
        assertEquals(List.of("1"), count("journal where subject_id", id));
        assertEquals(List.of("1"), Database.OWNER.ask("select version from note where id = '%s'".formatted(id)));
        assertTrue(chainHolds(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set data = '{}'",
                "update journal set recorded_at = recorded_at",
                "delete from journal",
                "truncate journal",
                "delete from subjects",
                "insert into journal (seq) overriding system value values (1)",
                "insert into journal_position values (1000000, 1000000)",
                "update journal_position set position = position + 1",
                "delete from journal_position",
                "select * from journal_unnumbered",
                "update actors set subject = 'somebody else'",
                "alter table journal disable trigger journal_appended"
            })
    void the_application_may_not(String sql) {
        notes.write(NoteState.shared("not to be touched"));
        var refused = assertThrows(SQLException.class, () -> Database.APPLICATION.execute(sql));
        assertEquals(PERMISSION_DENIED, refused.getSQLState(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set data = jsonb_set(data, '{text}', '\"forged\"') where version = 1 and subject_id",
                "update journal set recorded_at = recorded_at - interval '1 microsecond' where version = 2 and subject_id",
                "update journal set actor = gen_random_uuid() where version = 3 and subject_id",
                "update journal set type = 'note.deleted' where version = 2 and subject_id",
                "update journal set hash = previous_hash where version = 3 and subject_id",
                "delete from journal where version = 1 and subject_id",
                "delete from journal where version = 2 and subject_id",
                "delete from journal where version = 3 and subject_id"
            })
    void the_chain_tells_that_somebody_forged_it(String sql) throws SQLException {
        var id = notes.write(NoteState.shared("one")).id();
        notes.change(id, NoteState.shared("two"));
        notes.change(id, NoteState.shared("three"));
        assertTrue(chainHolds(id));
        assertEquals(1, Database.OWNER.execute("%s = '%s'".formatted(sql, id)));
        assertFalse(chainHolds(id));
    }

    private boolean chainHolds(UUID id) {
        return history.of("note", id, new PageRequest(20, 1, null, false, null), SERVICE)
                .chainHolds();
    }

    private static List<String> count(String what, UUID id) throws SQLException {
        return Database.OWNER.ask("select count(*) from %s = '%s'".formatted(what, id));
    }
}
