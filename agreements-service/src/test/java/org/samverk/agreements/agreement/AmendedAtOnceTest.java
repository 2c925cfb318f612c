package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.amended;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// Amendments that are in force with their last consent, and those that name who has come after a party.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AmendedAtOnceTest {
    private static final String OBLIGATIONS = "/samverk/v1/agreement-reports/obligations?agreement=";

    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    AmendedAtOnceTest(SettableClock clock, FeedReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static Map<String, Object> promise(UUID party) {
        return Map.of(
                "partyId",
                party,
                "kind",
                "TASK",
                "text",
                Map.of("da", "Tilbyder kurser"),
                "ableTo",
                true,
                "willingTo",
                true);
    }

    private static Response amend(Response agreement, Map<String, ?> more) {
        var current = as(COORDINATOR).get(at(agreement));
        return as(COORDINATOR).body(Map.of("terms", amended(current, more))).post(at(agreement) + "/amendments");
    }

    private static Response consented(Response amendment, String token, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("termsHash", amendment.path("pendingAmendment.termsHash")))
                .post(at(amendment) + "/signatures");
    }

    private static void isFound(Response agreement, boolean found) {
        as(COORDINATOR)
                .get(AGREEMENTS + "?q=tangloppesti&id=" + agreement.path("id"))
                .then()
                .body("items", hasSize(found ? 1 : 0));
        as(COORDINATOR)
                .get(OBLIGATIONS + agreement.path("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(found ? 1 : 0));
    }

    @Test
    void lists_and_reports_know_its_text_with_the_last_signature() {
        var agreement = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        var amendment = amend(
                agreement,
                Map.of("title", Map.of("da", "Tangloppesti"), "obligations", List.of(promise(MUNICIPALITY))));
        consented(amendment, SIGNATORY, UUID.randomUUID().toString()).then().statusCode(201);
        isFound(agreement, false);
        var key = UUID.randomUUID().toString();
        var first = consented(amendment, AARHUS_SIGNATORY, key);
        first.then().statusCode(201).body("termsVersion", equalTo(2));
        isFound(agreement, true);
        as(COORDINATOR)
                .get(at(agreement) + "/history?limit=2")
                .then()
                .body("items.type", contains("agreement.amendment-in-force", "agreement.signed"))
                .body("items.version[0]", equalTo(first.<Integer>path("version")));
        as(COORDINATOR)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("themes", List.of("TOBACCO")))
                .patch(at(agreement))
                .then()
                .statusCode(200);
        var again = consented(amendment, AARHUS_SIGNATORY, key);
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.asString(), again.asString());
    }

    /// A caller may use one trace for a whole day's work.
    @Test
    void a_replay_tells_nothing_of_what_came_with_a_later_request_of_the_same_trace() {
        var trace = "00-%s-00f067aa0ba902b7-01"
                .formatted(UUID.randomUUID().toString().replace("-", ""));
        var key = UUID.randomUUID().toString();
        var proposed = proposed(during("2026-03-10", "2026-12-31", REGION, MUNICIPALITY));
        sign(proposed, SIGNATORY).then().statusCode(201);
        var last = as(AARHUS_SIGNATORY)
                .header("traceparent", trace)
                .header("Idempotency-Key", key)
                .body(Map.of("termsHash", proposed.path("termsHash")));
        var first = last.post(at(proposed) + "/signatures");
        first.then().statusCode(201).body("status", equalTo("SIGNED"));
        clock.set(Instant.parse("2026-03-11T12:00:00Z"));
        as(COORDINATOR)
                .header("traceparent", trace)
                .header("If-Match", "*")
                .body(Map.of("themes", List.of("TOBACCO")))
                .patch(at(proposed))
                .then()
                .statusCode(200)
                .body("version", equalTo(first.<Integer>path("version") + 2));
        assertEquals(
                first.header("ETag"), last.post(at(proposed) + "/signatures").header("ETag"));
    }

    @Test
    void one_that_waits_for_its_day_is_not_told_before_that() {
        var agreement = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        var current = as(COORDINATOR).get(at(agreement));
        var amendment = as(COORDINATOR)
                .body(Map.of(
                        "terms",
                        amended(
                                current,
                                Map.of(
                                        "title",
                                        Map.of("da", "Tangloppesti"),
                                        "obligations",
                                        List.of(promise(MUNICIPALITY)))),
                        "inForceFrom",
                        "2026-07-01"))
                .post(at(agreement) + "/amendments");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY)) {
            consented(amendment, token, UUID.randomUUID().toString()).then().statusCode(201);
        }
        isFound(agreement, false);
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("themes", List.of("TOBACCO")))
                .patch(at(agreement))
                .then()
                .statusCode(200);
        isFound(agreement, true);
    }

    @Test
    void who_has_come_after_a_party_has_promised_what_that_did() throws Exception {
        var club = told("Badmintonklubben", 1, Map.of());
        var survivor = told("Idrætsforeningen", 1, Map.of());
        var other = told("Roklubben", 1, Map.of());
        reader.catchUp("partners");
        var proposed = AnAgreement.proposed(Map.of(
                "terms", with(terms(REGION, club), Map.of("obligations", List.of(promise(club))))));
        recorded(proposed, REGION, "2026-02-01").then().statusCode(201);
        recorded(proposed, club, "2026-02-01").then().statusCode(201);

        var id = proposed.<String>path("terms.obligations[0].id");
        refused(amend(proposed, promisedBy(id, other)), 422, "not-by-amendment")
                .then()
                .body("errors.pointer", contains("/terms/obligations/0/partyId"));
        told("Badmintonklubben", 2, Map.of("status", "MERGED", "merger", Map.of("into", survivor)));
        NeighbourStub.whileAway(() -> refused(amend(proposed, promisedBy(id, survivor)), 503, "service-unavailable"));
        var amendment = amend(proposed, promisedBy(id, survivor));
        amendment.then().statusCode(201);
        consented(amendment, SIGNATORY, UUID.randomUUID().toString()).then().statusCode(201);
        var last = Tokens.withSubject("s-club", "PARTNER:" + survivor, "reader", "signatory");
        for (var party : List.of(club, survivor)) {
            as(last).body(Map.of(
                            "termsHash",
                            amendment.<String>path("pendingAmendment.termsHash"),
                            "partnerId",
                            party.toString()))
                    .post(at(amendment) + "/signatures")
                    .then()
                    .statusCode(201);
        }
        as(COORDINATOR)
                .get(at(proposed))
                .then()
                .body("terms.obligations[0].partyId", equalTo(survivor.toString()))
                .body("commitments[0].status", equalTo("COMMITTED"));

        refused(amend(proposed, promisedBy(id, club)), 422, "not-by-amendment")
                .then()
                .body("errors.pointer", contains("/terms/obligations/0/partyId"));
    }

    private static Map<String, Object> promisedBy(String id, UUID party) {
        return Map.of(
                "parties", terms(REGION, party).get("parties"),
                "obligations", List.of(with(promise(party), Map.of("id", id))));
    }

    private static UUID told(String name, int version, Map<String, Object> also) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var content = Map.of("name", name, "kind", "ASSOCIATION", "country", "DK");
        var state = new HashMap<String, Object>(Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        state.putAll(also);
        NeighbourStub.publish("partners", "partner.changed", id, version, state);
        return id;
    }
}
