package org.samverk.kit.journal.actor;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.NoteProfile;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class ActorIdsTest {
    private static final class Undone extends RuntimeException {}

    private final ActorIds ids;
    private final AgroalDataSource pool;
    private final Session database;

    @Inject
    ActorIdsTest(ActorIds ids, AgroalDataSource pool, Session database) {
        this.ids = ids;
        this.pool = pool;
        this.database = database;
    }

    @Test
    void one_free_connection_is_enough_for_a_caller_never_seen() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size()
                    < pool.getConfiguration().connectionPoolConfiguration().maxSize() - 1) {
                taken.add(pool.getConnection());
            }
            given().auth()
                    .oauth2(Tokens.withSubject(UUID.randomUUID().toString(), null, "reader"))
                    .contentType("application/json")
                    .body("{\"text\":\"first\",\"visibility\":\"SHARED\",\"audience\":[]}")
                    .post("/samverk/v1/notes")
                    .then()
                    .statusCode(201);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void a_pseudonym_that_was_rolled_back_is_not_remembered() {
        var actor = actor();
        assertThrows(
                Undone.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ids.of(actor);
                    ids.of(actor);
                    throw new Undone();
                }));
        assertEquals(List.of(ids.of(actor)), kept(actor));
    }

    @Test
    void many_requests_of_a_caller_never_seen_get_one_pseudonym() throws Exception {
        var actor = actor();
        var together = new CyclicBarrier(8);
        Callable<UUID> ask = () -> {
            together.await();
            return ids.of(actor);
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var asked : threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask))) {
                assertEquals(kept(actor), List.of(asked.get()));
            }
        }
    }

    private static Actor actor() {
        return new Actor("https://issuer.test", UUID.randomUUID().toString(), null, Set.of(), Optional.empty());
    }

    private List<UUID> kept(Actor actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select id from actors where subject = :subject", UUID.class)
                        .setParameter("subject", actor.subject())
                        .getResultList());
    }
}
