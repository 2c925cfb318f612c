package org.samverk.kit.journal.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class DeletionTest {
    private static final String LONG_AGO = "2001-01-01T00:00:00Z";
    private static final String LATER = "2999-01-01T00:00:00Z";

    private final Journal journal;
    private final UUID owner = UUID.randomUUID();
    private final UUID party = UUID.randomUUID();
    private final String asOwner = reader(owner);
    private final String asParty = reader(party);
    private final String asStranger = reader(UUID.randomUUID());

    @Inject
    DeletionTest(Journal journal) {
        this.journal = journal;
    }

    /// As the journal asks for it, without a row of its own.
    @Tells(
            kind = "note",
            events = {"written", "deleted"})
    private record Draft(UUID id, long version, NoteState state, Access access) implements Journalled {
        @Override
        public Instant changedAt() {
            return Instant.EPOCH;
        }
    }

    @Test
    void what_is_deleted_is_gone_for_those_who_could_see_it_and_unknown_to_others() {
        var note = written(Visibility.RESTRICTED);
        assertEquals(200, status(asParty, note));
        delete(note);
        for (var path : List.of(note, note + "?knownAt=" + LATER, note + "?knownAt=" + LONG_AGO)) {
            get(asOwner, path).then().statusCode(410).body("type", equalTo("/problems/gone"));
            assertEquals(410, status(asParty, path));
            assertEquals(410, status(NoteFeed.SERVICE, path));
            get(asStranger, path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        given().auth().oauth2(asOwner).delete(note).then().statusCode(410);
        given().auth().oauth2(asStranger).delete(note).then().statusCode(404);
    }

    @Test
    void who_was_shut_out_before_the_end_does_not_learn_of_it() {
        var note = written(Visibility.RESTRICTED);
        given().auth()
                .oauth2(asOwner)
                .contentType("application/json")
                .body(state(Visibility.PRIVATE))
                .put(note)
                .then()
                .statusCode(200);
        delete(note);
        assertEquals(404, status(asParty, note));
        assertEquals(410, status(asOwner, note));
    }

    @Test
    void the_history_of_what_is_deleted_stays_and_the_feed_tells_the_end() {
        var note = written(Visibility.RESTRICTED);
        delete(note);
        get(asParty, note + "/history")
                .then()
                .statusCode(200)
                .body("items.type", contains("note.deleted", "note.written"))
                .body("items.version", contains(2, 1))
                .body("chainHolds", equalTo(true));
        assertEquals(404, status(asStranger, note + "/history"));
        var id = UUID.fromString(note.substring(note.lastIndexOf('/') + 1));
        assertEquals(
                List.of("org.samverk.note.written", "org.samverk.note.deleted"),
                NoteFeed.about(id, asParty).stream().map(CloudEvent::type).toList());
        assertEquals(List.of(), NoteFeed.about(id, asStranger));
    }

    @Test
    void a_repeated_request_for_what_is_deleted_is_answered_as_gone() {
        var key = UUID.randomUUID().toString();
        var note = post(key).then().statusCode(201).extract().header("Location");
        delete(note);
        post(key).then().statusCode(410);
    }

    @Test
    void an_id_is_never_used_again() throws SQLException {
        var note = written(Visibility.SHARED);
        delete(note);
        var id = UUID.fromString(note.substring(note.lastIndexOf('/') + 1));
        for (long version : new long[] {1, 3}) {
            var again = new Draft(id, version, NoteState.shared("again"), Access.shared(owner));
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> journal.append("note.written", again)));
        }
        assertEquals(List.of(), Database.OWNER.ask("select id from note where id = '%s'".formatted(id)));
    }

    @Test
    void a_deletion_says_so_in_its_type() {
        var draft = new Draft(UUID.randomUUID(), 1, NoteState.shared("a draft"), Access.shared(owner));
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> journal.appendDeletion("note.ended", draft)));
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> journal.append("note.deleted", draft)));
    }

    @Test
    void the_document_says_what_can_be_gone() {
        var paths = given().get("/q/openapi?format=json").then().statusCode(200);
        paths.body("paths.'/samverk/v1/notes/{id}'.get.responses", hasKey("410"));
        paths.body("paths.'/samverk/v1/notes/{id}/history'.get.responses", hasKey("410"));
        paths.body("paths.'/samverk/v1/notes'.post.responses", not(hasKey("410")));
        paths.body("paths.'/samverk/v1/events/{feed}'.get.responses", not(hasKey("410")));
    }

    private String written(Visibility visibility) {
        return given().auth()
                .oauth2(asOwner)
                .contentType("application/json")
                .body(state(visibility))
                .post("/samverk/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private Response post(String key) {
        return given().auth()
                .oauth2(asOwner)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(state(Visibility.PRIVATE))
                .post("/samverk/v1/notes");
    }

    private void delete(String note) {
        given().auth().oauth2(asOwner).delete(note).then().statusCode(204);
    }

    private static int status(String token, String path) {
        return get(token, path).statusCode();
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private NoteState state(Visibility visibility) {
        return new NoteState("a note", owner, visibility, Set.of(party));
    }

    private static String reader(UUID partner) {
        return Tokens.of("PARTNER:" + partner, "reader");
    }
}
