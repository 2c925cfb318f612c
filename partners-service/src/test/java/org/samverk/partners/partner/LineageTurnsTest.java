package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

/// Who is to take a place is archived by another at the same time.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LineageTurnsTest {
    private final AgroalDataSource database;

    @Inject
    LineageTurnsTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void who_is_archived_meanwhile_succeeds_nobody() throws Exception {
        var old = registered(association("Afløses i utide")).<String>path("id");
        var next = registered(association("Arkiveres i utide")).<String>path("id");
        var succession = Map.of("from", "2127-01-01", "successors", List.of(next));
        problem(whileArchiving(next, old + "/successions", succession), 422, "unfit-successor")
                .then()
                .body("errors.code", contains("archived"));
    }

    @Test
    void nobody_is_merged_into_who_is_archived_meanwhile() throws Exception {
        var duplicate = registered(association("Dublet i utide")).<String>path("id");
        var stays = registered(association("Arkiveres under sammenlægning")).<String>path("id");
        problem(whileArchiving(stays, duplicate + "/mergers", Map.of("into", stays)), 422, "unfit-successor")
                .then()
                .body("errors.code", contains("archived"));
    }

    private Response whileArchiving(String partner, String path, Map<String, Object> body) throws Exception {
        try (var callers = Executors.newSingleThreadExecutor();
                var archiver = database.getConnection()) {
            archiver.setAutoCommit(false);
            archive(archiver, partner);
            var answer = callers.submit(() -> as(REGISTRAR).body(body).post(PARTNERS + "/" + path));
            untilWaiting(answer);
            archiver.commit();
            return answer.get();
        }
    }

    /// As another instance would, up to its commit.
    private static void archive(Connection archiver, String partner) throws SQLException {
        try (var update = archiver.prepareStatement(
                "update partner set state = jsonb_set(state, '{archived}', 'true') where id = cast(? as uuid)")) {
            update.setString(1, partner);
            assertEquals(1, update.executeUpdate());
        }
    }

    private void untilWaiting(Future<?> answer) throws SQLException {
        var deadline = Instant.now().plusSeconds(60);
        while (!answer.isDone() && !waiting()) {
            assertTrue(Instant.now().isBefore(deadline), "nobody waits for the partner");
            Thread.onSpinWait();
        }
    }

    private boolean waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock')""")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
