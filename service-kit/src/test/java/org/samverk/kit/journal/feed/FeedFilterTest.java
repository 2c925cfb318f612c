package org.samverk.kit.journal.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FeedFilterTest {
    private static final String MANY_EVENTS_OF_ONE_TYPE = """
            with subject as (
              insert into subjects (id, type, version, head_hash, visibility, audience, deleted)
              select gen_random_uuid(), 'note', 1, '', 'SHARED', '{}', false from generate_series(1, 5000)
              returning id)
            insert into journal (id, type, subject_type, subject_id, version, schema, recorded_at, actor, data,
              visibility, audience, hash)
            select id, 'note.common', 'note', id, 1, 1, now(), id, '{}', 'SHARED', '{}', '' from subject""";

    private final KeepNotes notes;

    @Inject
    FeedFilterTest(KeepNotes notes) {
        this.notes = notes;
    }

    @Test
    void a_reader_may_ask_for_one_type_and_for_one_subject() {
        var start = NoteFeed.end();
        var first = notes.write(NoteState.shared("first")).id();
        var second = notes.write(NoteState.shared("second")).id();
        notes.change(first, NoteState.shared("first, changed"));
        assertEvents(start, "note.written", null)
                .body("subject", contains(first.toString(), second.toString()))
                .body("type", contains("org.samverk.note.written", "org.samverk.note.written"));
        assertEvents(start, "note.changed", null).body("subject", contains(first.toString()));
        assertEvents(start, null, first).body("sequence", contains("1", "2"));
        assertEvents(start, "note.changed", second).body("$", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.wrtten", "partner.registered", "note", "note.hidden", "note.written,note.changed"})
    void a_type_that_no_event_has_is_refused(String type) {
        given().auth()
                .oauth2(NoteFeed.SERVICE)
                .queryParam("type", type)
                .get("/samverk/v1/events/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.parameter", contains("type"));
    }

    /// As many events as make the planner choose, and none of them kept.
    @Test
    void one_type_among_many_is_found_by_index() throws SQLException {
        try (var connection = Database.OWNER.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(MANY_EVENTS_OF_ONE_TYPE);
            statement.execute("select number_journal()");
            statement.execute("analyze journal, journal_position, subjects");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + sqlFor("note.rare"))) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            assertTrue(plan.toString().contains("journal_position_type"), plan.toString());
        }
    }

    private static String sqlFor(String type) {
        return Feed.sql(new FeedRequest(0, 100, type, null))
                .replace(":after", "0")
                .replace(":limit", "100")
                .replace(":everything", "false")
                .replace(":mine", "'{}'")
                .replace(":type", "'" + type + "'");
    }

    private static ValidatableResponse assertEvents(long after, @Nullable String type, @Nullable UUID subject) {
        var request = given().auth().oauth2(NoteFeed.SERVICE).queryParam("after", after);
        if (type != null) {
            request.queryParam("type", type);
        }
        if (subject != null) {
            request.queryParam("subject", subject);
        }
        return request.get("/samverk/v1/events/notes").then().statusCode(200);
    }
}
