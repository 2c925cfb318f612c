package org.samverk.followup.indicator.bulk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.indicator.AnIndicator.at;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.smoking;
import static org.samverk.followup.indicator.bulk.AnImport.ended;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Imports while others send, enter and change.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ImportsBesideOthersTest {
    private static final String HEAD = "area,period,value\n";
    /// More than are imported at once.
    private static final int SLOW = 5;

    private final Stage stage;
    private final Session database;

    @Inject
    ImportsBesideOthersTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static Response sent(Response indicator, String rows) {
        return as(COORDINATOR).contentType("text/csv").body(HEAD + rows).post(at(indicator) + "/imports");
    }

    private static void until(BooleanSupplier reached) {
        for (var left = 1000; !reached.getAsBoolean(); left--) {
            if (left == 0) {
                throw new AssertionError("it did not come to that");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static long arriving() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("measurements-.*\\.import"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void files_that_are_slow_to_arrive_keep_no_other_from_being_imported() throws IOException {
        var indicator = defined(smoking());
        var before = arriving();
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < SLOW; i++) {
                slow.add(begun(indicator));
            }
            until(() -> arriving() >= before + SLOW);
            ended(sent(indicator, "SE-1496,2024,7\n")).then().body("status", equalTo("DONE"));
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
    }

    @Test
    void no_more_files_than_threads_can_bear_arrive_at_once() throws IOException {
        var indicator = defined(smoking());
        var slow = new ArrayList<Socket>();
        try {
            // More than there is room for: those begun by another test may hold some of it for a moment.
            for (var i = 0; i < 2 * ReceiveImports.ARRIVING_AT_ONCE; i++) {
                slow.add(begun(indicator));
            }
            until(() -> arriving() >= ReceiveImports.ARRIVING_AT_ONCE);
            problem(sent(indicator, "SE-1496,2024,7\n"), 503, "service-unavailable");
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        // Senders that went away hold nothing.
        until(() -> sent(indicator, "SE-1496,2024,7\n").statusCode() == 201);
    }

    /// Says more than it sends.
    private static Socket begun(Response indicator) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        var head = """
            POST %s/imports HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Content-Type: text/csv
            Content-Length: 1000

            """.formatted(at(indicator), COORDINATOR).replace("\n", "\r\n");
        socket.getOutputStream().write((head + HEAD).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void what_somebody_enters_while_the_same_is_loaded_is_not_written_over() {
        var indicator = defined(smoking());
        var received = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("""
                            insert into measurement (id, version, state)
                            select gen_random_uuid(), 1, jsonb_build_object('indicatorId', cast(:id as text), 'content',
                              cast('{"area": "SE-1496", "period": "2024", "breakdown": {"sex": "TOTAL"},
                                "status": "ACTUAL", "value": 8}' as jsonb),
                              'createdAt', '2026-03-01T12:00:00Z', 'updatedAt', '2026-03-01T12:00:00Z')""")
                    .setParameter("id", indicator.<String>path("id"))
                    .executeUpdate();
            var one = sent(indicator, "SE-1495,2024,6\nSE-1496,2024,7\n");
            until(this::somebodyWaits);
            as(COORDINATOR)
                    .get(one.<String>path("_links.self.href"))
                    .then()
                    .body("status", equalTo("LOADING"))
                    .body("rowsRead", equalTo(2))
                    .body("$", not(hasKey("rowsLoaded")));
            as(COORDINATOR)
                    .body(AnIndicator.measured(AnIndicator.HORSENS, "2024", 5))
                    .post(at(indicator) + "/measurements")
                    .then()
                    .statusCode(201);
            return one;
        });
        ended(received)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("faults.line", contains(3))
                .body("faults.code", contains("exists"));
        as(AARHUS).get(at(indicator) + "/measurements?sort=value").then().body("items.value", contains(5, 8));
    }

    private boolean somebodyWaits() {
        return database.createNativeQuery("select exists (select from pg_locks where not granted)", Boolean.class)
                .getSingleResult();
    }

    @Test
    void whoever_waits_too_long_for_an_indicator_is_told_to_come_back() {
        var indicator = defined(smoking());
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("select id from indicator where id = cast(:id as uuid) for update", Object.class)
                    .setParameter("id", indicator.<String>path("id"))
                    .getSingleResult();
            problem(
                            as(COORDINATOR)
                                    .header("If-Match", "*")
                                    .body(Map.of("definition", Map.of("sv", "Röker varje dag")))
                                    .patch(at(indicator)),
                            503,
                            "service-unavailable")
                    .then()
                    .header("Retry-After", "10");
        });
        as(AARHUS).get(at(indicator) + "/measurements").then().body("items", empty());
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("definition", Map.of("sv", "Röker varje dag")))
                .patch(at(indicator))
                .then()
                .statusCode(200);
    }
}
