package org.samverk.kit.planted;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(SeenProfile.class)
@QuarkusTestResource(PostgresResource.class)
class RunningApplicationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SettableClock settable;
    private final Clock clock;
    private final EntityManager entities;

    @Inject
    RunningApplicationTest(SettableClock settable, Clock clock, EntityManager entities) {
        this.settable = settable;
        this.clock = clock;
        this.entities = entities;
    }

    @AfterEach
    void let_the_clock_run() {
        settable.reset();
    }

    @Test
    void the_application_works_as_a_role_that_does_not_own_the_database() {
        given().get("/seen/roles").then().statusCode(200).body(matchesPattern("app_(\\d+) owner_\\1"));
    }

    @Test
    void the_application_sees_the_time_a_test_has_set() {
        settable.set(NOON);
        settable.advance(Duration.ofDays(1));
        given().get("/seen/time").then().body(is("2026-03-02T12:00:00Z"));
        assertEquals(
                settable.instant(), clock.withZone(ZoneId.of("Europe/Oslo")).instant());
    }

    @Test
    void what_is_asked_for_is_not_told_in_traces() {
        given().get("/seen/traced?q=Anna").then().statusCode(200).body(is("Anna REDACTED"));
    }

    @Test
    void a_role_opens_what_it_is_for() {
        as(Tokens.of("dk", "reader"), "/seen/reader").statusCode(200).body(containsString("reader"));
        as(Tokens.of("dk", "writer"), "/seen/reader").statusCode(403);
        as(Tokens.withSubject("anna", null), "/seen/caller").statusCode(200).body(is("anna"));
    }

    @Test
    void the_same_arguments_give_the_same_subject() {
        String subject = as(Tokens.of("dk", "reader"), "/seen/caller").extract().asString();
        as(Tokens.of("dk", "reader"), "/seen/caller").body(is(subject));
    }

    @Test
    void a_token_with_a_fault_opens_nothing() {
        as(Tokens.expired("reader"), "/seen/reader").statusCode(401);
        as(Tokens.wrongAudience("reader"), "/seen/reader").statusCode(401);
        as(Tokens.unsigned("reader"), "/seen/reader").statusCode(401);
    }

    @Test
    void the_database_goes_and_comes_back() {
        PostgresResource.stopDatabase();
        try {
            given().get("/seen/roles").then().statusCode(503);
        } finally {
            PostgresResource.startDatabase();
        }
        given().get("/seen/roles").then().statusCode(200);
    }

    @Test
    void statements_of_a_request_are_counted_native_ones_too() throws Exception {
        assertEquals(2, SqlStatements.during(() -> given().get("/seen/roles")));
        assertEquals(0, SqlStatements.during(() -> given().get("/seen/time")));
        assertEquals(
                "select 1",
                SqlStatements.texts(() -> given().get("/seen/roles")).getLast());
    }

    @Test
    void statements_of_the_test_are_counted_but_not_those_of_other_work() throws Exception {
        assertEquals(1, SqlStatements.during(this::ask));
        assertEquals(0, SqlStatements.during(() -> {
            var other = Thread.ofPlatform().start(this::ask);
            other.join();
        }));
    }

    private void ask() {
        QuarkusTransaction.requiringNew().run(() -> entities.find(Seen.class, 7));
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
