package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PassedDaysTest {
    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;
    private final Session database;

    @Inject
    PassedDaysTest(TellPassedDays days, SettableClock clock, FeedReader reader, Session database) {
        this.days = days;
        this.clock = clock;
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void each_day_is_told_when_it_has_come_and_not_before() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var signed = signed(during("2026-05-01", "2026-12-31", REGION, MUNICIPALITY));
        tellAt("2026-04-30T21:59:59Z");
        told(signed, List.of(), 4);
        tellAt("2026-04-30T22:00:00Z");
        told(signed, List.of("agreement.in-force"), 5);
        tellAt("2026-12-31T22:59:59Z");
        told(signed, List.of("agreement.in-force"), 5);
        tellAt("2026-12-31T23:00:00Z");
        tellAt("2027-06-01T12:00:00Z");
        told(signed, List.of("agreement.in-force", "agreement.expired"), 6);
        as(COORDINATOR)
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + signed.path("id"))
                .then()
                .body("type", hasItem("org.samverk.agreement.expired"));
    }

    @Test
    void after_an_outage_all_is_told_with_the_time_it_came_true() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var signed = signed(during("2026-05-01", "2026-12-31", REGION, MUNICIPALITY));
        tellAt("2028-01-01T12:00:00Z");
        as(COORDINATOR)
                .get(at(signed) + "/history")
                .then()
                .body("items[1].effectiveAt", equalTo("2026-04-30T22:00:00Z"))
                .body("items[0].effectiveAt", equalTo("2026-12-31T23:00:00Z"))
                .body("items[0].recordedAt", equalTo("2028-01-01T12:00:00Z"))
                .body("chainHolds", equalTo(true));
        told(signed, List.of("agreement.in-force", "agreement.expired"), 6);
    }

    @Test
    void several_at_once_tell_it_once() throws Exception {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var signed = List.of(
                signed(during("2026-05-01", "2026-12-31", REGION, MUNICIPALITY)),
                signed(during("2026-05-02", null, REGION, MUNICIPALITY)));
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));
        try (var instances = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> telling = () -> {
                tell();
                return true;
            };
            for (var done : instances.invokeAll(List.of(telling, telling, telling, telling))) {
                assertEquals(true, done.get());
            }
        }
        told(signed.getFirst(), List.of("agreement.in-force", "agreement.expired"), 6);
        told(signed.getLast(), List.of("agreement.in-force"), 5);
    }

    @Test
    void one_that_cannot_be_told_holds_up_no_other() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var broken = signed(during("2026-05-01", null, REGION, MUNICIPALITY));
        var next = signed(during("2026-05-02", null, REGION, MUNICIPALITY));
        moveHead(broken, 1);
        tellAt("2026-06-01T12:00:00Z");
        told(broken, List.of(), 4);
        told(next, List.of("agreement.in-force"), 5);
        moveHead(broken, -1);
        tell();
        told(broken, List.of("agreement.in-force"), 5);
    }

    /// So that nothing can be written of it.
    private void moveHead(Response agreement, int versions) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update subjects set version = version + :versions where id = :id")
                        .setParameter("versions", versions)
                        .setParameter("id", UUID.fromString(agreement.path("id")))
                        .executeUpdate());
    }

    @Test
    void what_was_over_before_all_had_signed_was_never_in_force() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var proposed = proposed(during(null, "2021-12-31", REGION, MUNICIPALITY));
        recorded(proposed, REGION, "2022-02-01").then().statusCode(201);
        recorded(proposed, MUNICIPALITY, "2022-02-01")
                .then()
                .statusCode(201)
                .body("status", equalTo("EXPIRED"))
                .body("inForceUntil", equalTo("2021-12-31"))
                .body("$", not(hasKey("inForceFrom")));
        tell();
        told(proposed, List.of("agreement.expired"), 5);
    }

    @Test
    void what_a_dispute_undoes_is_told_again_when_it_comes_true_again() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        recorded(proposed, REGION, "2021-10-29").then().statusCode(201);
        var signature = at(proposed) + "/signatures/"
                + recorded(proposed, MUNICIPALITY, "2021-10-30").path("signatures[1].id");
        tell();
        as(AARHUS_SIGNATORY).post(signature + "/disputes").then().statusCode(201);
        tell();
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(signature + "/confirmations")
                .then()
                .statusCode(201);
        tell();
        tell();
        told(proposed, List.of("agreement.in-force", "agreement.in-force"), 8);
    }

    private void tellAt(String instant) {
        clock.set(Instant.parse(instant));
        tell();
    }

    private void tell() {
        days.tell();
    }

    private static void told(Response agreement, List<String> facts, int version) {
        List<String> types = as(COORDINATOR)
                .get(at(agreement) + "/history?sort=version")
                .then()
                .body("items[-1].version", equalTo(version))
                .extract()
                .path("items.type");
        assertEquals(
                facts,
                types.stream()
                        .filter(type -> type.equals("agreement.in-force") || type.equals("agreement.expired"))
                        .toList());
    }

    @Test
    void what_was_read_is_changed_also_when_a_day_has_come_that_nobody_has_told() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var signed = signed(during("2026-05-01", null, REGION, MUNICIPALITY));
        clock.set(Instant.parse("2026-05-01T12:00:00Z"));
        var read = as(COORDINATOR).get(at(signed)).header("ETag");
        var themes = Map.of("themes", List.of("TOBACCO"));
        as(COORDINATOR)
                .header("If-Match", read)
                .body(themes)
                .patch(at(signed))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        as(COORDINATOR)
                .header("If-Match", read)
                .body(themes)
                .patch(at(signed))
                .then()
                .statusCode(412);
    }

    @Test
    void what_was_agreed_in_time_lapses_when_it_loses_a_consent_and_not_before() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var draft = drafted(between(REGION, MUNICIPALITY));
        var proposed = as(COORDINATOR).body(Map.of("openUntil", "2026-03-10")).post(at(draft) + "/proposals");
        sign(proposed, SIGNATORY).then().statusCode(201);
        var signed = recorded(proposed, MUNICIPALITY, "2026-03-01");
        signed.then().statusCode(201).body("status", equalTo("ACTIVE"));
        clock.set(Instant.parse("2026-03-20T12:00:00Z"));
        var consent = signed.<String>path("signatures.find { it.method == 'RECORDED' }.id");
        as(AARHUS_SIGNATORY)
                .post(at(draft) + "/signatures/" + consent + "/disputes")
                .then()
                .statusCode(201);
        days.tell();
        as(COORDINATOR)
                .get(at(draft) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.proposal-lapsed"))
                .body("items[0].effectiveAt", equalTo("2026-03-20T12:00:00Z"));
    }
}
