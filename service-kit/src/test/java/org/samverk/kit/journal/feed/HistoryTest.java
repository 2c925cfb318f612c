package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.HistoryView.Change;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Roles;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class HistoryTest {
    private static final Actor SERVICE = new Actor("", "", null, Set.of(Roles.SYSTEM), Optional.empty());

    private final KeepNotes notes;
    private final History history;
    private final Snapshots snapshots;

    @Inject
    HistoryTest(KeepNotes notes, History history, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.notes = notes;
        this.history = history;
    }

    @Test
    void history_is_paged_sorted_and_counted() {
        var id = notes.write(NoteState.shared("one")).id();
        for (int i = 2; i <= 5; i++) {
            notes.change(id, NoteState.shared("number " + i));
        }
        assertEquals(List.of(5L, 4L), versions(id, new PageRequest(2, 1, null, false, null)));
        assertEquals(List.of(1L), versions(id, new PageRequest(2, 3, "-version", false, null)));
        assertEquals(List.of(1L, 2L), versions(id, new PageRequest(2, 1, "version", false, null)));
        assertEquals(List.of(5L), versions(id, new PageRequest(2, 3, "version", false, null)));
        assertEquals(List.of(), versions(id, new PageRequest(2, 4, "version", false, null)));
        assertEquals(
                5L,
                history.of("note", id, new PageRequest(2, 2, null, true, null), SERVICE)
                        .total());
        assertNull(history.of("note", id, new PageRequest(2, 2, null, false, null), SERVICE)
                .total());
        assertThrows(Refusal.class, () -> versions(id, new PageRequest(2, 1, "recordedAt", false, null)));
    }

    /// PostgreSQL keeps microseconds, and rounds what is finer.
    @Test
    void a_change_may_have_taken_effect_at_another_time_than_it_was_written_down() throws SQLException {
        var before = Instant.parse("2026-01-01T00:00:00.123456789Z");
        var id = notes.write(NoteState.shared("one")).id();
        notes.change(id, NoteState.shared("two"), before);
        var read = history.of("note", id, new PageRequest(20, 1, null, false, null), SERVICE);
        assertTrue(read.chainHolds());
        assertNull(read.items().getLast().effectiveAt());
        var change = read.items().getFirst();
        assertEquals(Instant.parse("2026-01-01T00:00:00.123456Z"), change.effectiveAt());
        assertTrue(change.recordedAt().isAfter(before));
        assertEquals(
                change.recordedAt(),
                NoteFeed.about(id, NoteFeed.SERVICE).getLast().time());
        Database.OWNER.execute(
                "update journal set effective_at = null where version = 2 and subject_id = '%s'".formatted(id));
        assertFalse(history.of("note", id, new PageRequest(20, 1, null, false, null), SERVICE)
                .chainHolds());
    }

    @Test
    void what_is_of_another_kind_is_not_found() {
        var id = notes.write(NoteState.shared("one")).id();
        var page = new PageRequest(20, 1, null, false, null);
        assertThrows(HistoryRefusal.NotFound.class, () -> history.of("letter", id, page, SERVICE));
        assertThrows(HistoryRefusal.NotFound.class, () -> snapshots.at("letter", id, 1, SERVICE));
        assertThrows(
                HistoryRefusal.NotFound.class,
                () -> snapshots.knownAt("letter", id, Instant.parse("2999-01-01T00:00:00Z"), SERVICE));
        assertEquals(1, snapshots.at("note", id, 1, SERVICE).version());
    }

    @Test
    void whoever_was_let_in_later_is_not_told_what_was_so_before() {
        var owner = UUID.randomUUID();
        var party = UUID.randomUUID();
        var id = notes.write(new NoteState("private", owner, Visibility.PRIVATE, Set.of()))
                .id();
        notes.change(id, new NoteState("told", owner, Visibility.RESTRICTED, Set.of(party)));
        notes.change(id, new NoteState("told more", owner, Visibility.RESTRICTED, Set.of(party)));
        var page = new PageRequest(20, 1, "version", false, null);
        var whole = history.of("note", id, page, of(owner));
        var later = history.of("note", id, page, of(party));
        assertEquals(List.of("note.written", "note.changed", "note.changed"), types(whole));
        assertEquals(List.of("note.hidden", "note.changed", "note.changed"), types(later));
        assertTrue(later.chainHolds());
        var hidden = later.items().getFirst();
        assertNull(hidden.changes());
        assertNull(hidden.actor());
        assertEquals(whole.items().getFirst().hash(), hidden.hash());
        assertTrue(String.valueOf(later.items().get(1).changes()).contains("told"));
        assertFalse(later.toString().contains("\"private\""));
        assertEquals(whole.items().getLast().changes(), later.items().getLast().changes());
        var first = whole.items().getFirst().recordedAt();
        assertEquals(1, snapshots.knownAt("note", id, first, of(owner)).version());
        assertThrows(HistoryRefusal.NotFound.class, () -> snapshots.knownAt("note", id, first, of(party)));
        var now = Instant.parse("2999-01-01T00:00:00Z");
        assertEquals(3, snapshots.knownAt("note", id, now, of(party)).version());
    }

    /// Between two times in which it was shown: what was shown first is not what was so then.
    @Test
    void what_was_withdrawn_is_not_known_by_what_was_shown_before() {
        var owner = UUID.randomUUID();
        var party = UUID.randomUUID();
        var id = notes.write(new NoteState("told", owner, Visibility.RESTRICTED, Set.of(party)))
                .id();
        notes.change(id, new NoteState("private", owner, Visibility.PRIVATE, Set.of()));
        notes.change(id, new NoteState("told again", owner, Visibility.RESTRICTED, Set.of(party)));
        var page = new PageRequest(20, 1, "version", false, null);
        var withdrawn = history.of("note", id, page, of(owner)).items().get(1).recordedAt();
        assertThrows(HistoryRefusal.NotFound.class, () -> snapshots.knownAt("note", id, withdrawn, of(party)));
        assertFalse(history.of("note", id, page, of(party)).toString().contains("\"private\""));
    }

    private static Actor of(UUID organisation) {
        return new Actor(
                "issuer",
                organisation.toString(),
                null,
                Set.of(Roles.READER),
                Optional.of(new Organisation(organisation, "An organisation", Set.of(organisation))));
    }

    private static List<String> types(HistoryView history) {
        return history.items().stream().map(Change::type).toList();
    }

    private List<Long> versions(UUID id, PageRequest page) {
        return history.of("note", id, page, SERVICE).items().stream()
                .map(Change::version)
                .toList();
    }
}
