package org.samverk.partners.forum;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.Body.ASSOCIATION;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForumTurnsTest {
    private final AgroalDataSource database;

    @Inject
    ForumTurnsTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void register() {
        ASSOCIATION.id();
    }

    /// What was asked for left the forum where it stood when it was read, and moves it by the time it is held.
    @Test
    void who_finds_a_forum_moved_meanwhile_lets_others_have_their_turn_first() throws Exception {
        var first = proposed(informal("Där det stod"));
        var second = proposed(informal("Dit det flyttas"));
        var forum = proposed(beneath("Det som flyttas", first));
        var other = proposed(informal("Det som hamnar under"));
        try (var callers = Executors.newFixedThreadPool(2);
                var mover = database.getConnection()) {
            mover.setAutoCommit(false);
            moved(mover, forum, second);
            var back = callers.submit(move(forum, first));
            untilWaiting(1);
            var under = callers.submit(move(other, forum));
            untilWaiting(2);
            mover.commit();
            assertEquals(200, under.get());
            assertEquals(200, back.get());
        }
        keeper().get(at(forum)).then().body("parentForum.id", equalTo(first.path("id")));
        keeper().get(at(other)).then().body("parentForum.id", equalTo(forum.path("id")));
    }

    private static Map<String, Object> beneath(String name, Response above) {
        var content = informal(name);
        content.put("parentForumId", above.path("id"));
        return content;
    }

    private static Callable<Integer> move(Response forum, Response beneath) {
        return () -> changing()
                .body(Map.of("parentForumId", beneath.path("id")))
                .patch(at(forum))
                .statusCode();
    }

    /// As another instance would, up to its commit.
    private static void moved(Connection mover, Response forum, Response beneath) throws SQLException {
        try (var hold = mover.prepareStatement("select from forum where id = cast(? as uuid) for update");
                var update = mover.prepareStatement("""
                update forum set state = jsonb_set(state, '{content,parentForumId}', to_jsonb(cast(? as text)))
                where id = cast(? as uuid)""")) {
            hold.setString(1, forum.path("id"));
            hold.execute();
            update.setString(1, beneath.path("id"));
            update.setString(2, forum.path("id"));
            assertEquals(1, update.executeUpdate());
        }
    }

    private void untilWaiting(int callers) throws SQLException {
        var deadline = Instant.now().plusSeconds(60);
        while (waiting() < callers) {
            assertTrue(Instant.now().isBefore(deadline), "nobody waits for the forum");
            Thread.onSpinWait();
        }
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'""")) {
            row.next();
            return row.getInt(1);
        }
    }
}
