package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReadAgreementTest {
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    ReadAgreementTest(SettableClock clock, FeedReader reader) {
        this.clock = clock;
        this.reader = reader;
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
    void the_status_follows_the_days_of_the_agreements_own_zone() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var signed = signed(during("2026-05-01", "2026-12-31", REGION, MUNICIPALITY));
        signed.then().body("status", equalTo("SIGNED"));
        assertStatus("2026-04-30T21:59:59Z", signed, "SIGNED");
        assertStatus("2026-04-30T22:00:00Z", signed, "ACTIVE");
        assertStatus("2026-12-31T22:59:59Z", signed, "ACTIVE");
        assertStatus("2026-12-31T23:00:00Z", signed, "EXPIRED");
        for (var day : List.of("2026-05-01", "2026-12-31")) {
            assertListed("inForceOn=" + day, signed, true);
        }
        for (var day : List.of("2026-04-30", "2027-01-01")) {
            assertListed("inForceOn=" + day, signed, false);
        }
    }

    @Test
    void what_is_agreed_for_good_has_a_last_day_in_every_zone() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        for (var zone : List.of("Atlantic/Reykjavik", "Europe/Copenhagen", "Pacific/Honolulu")) {
            var content = new HashMap<String, Object>(during("2026-01-01", "9999-12-31", REGION, MUNICIPALITY));
            content.put("timeZone", zone);
            var signed = signed(content);
            signed.then().body("status", equalTo("ACTIVE")).body("inForceUntil", equalTo("9999-12-31"));
            assertListed("inForceOn=9999-12-31", signed, true);
            assertListed("status=ACTIVE", signed, true);
        }
    }

    @Test
    void lists_find_by_party_type_theme_owner_and_external_id() {
        var content = new HashMap<>(between(REGION, OUTSIDER));
        content.put("themes", List.of("ALCOHOL"));
        content.put("externalIds", List.of(Map.of("system", "cases", "value", "4711")));
        content.put("caseReferences", List.of(Map.of("partnerId", REGION.toString(), "reference", "24/01417")));
        var drafted = drafted(content);
        for (var filter : List.of(
                "party=" + OUTSIDER,
                "type=PARTNERSHIP_AGREEMENT",
                "theme=ALCOHOL",
                "owner=" + REGION,
                "externalId=cases:4711",
                "status=DRAFT",
                "id=" + drafted.path("id"))) {
            assertListed(filter, drafted, true);
        }
        for (var filter : List.of(
                "party=" + MUNICIPALITY,
                "type=ACCORD",
                "theme=TOBACCO",
                "owner=" + OUTSIDER,
                "externalId=cases:4712",
                "status=ACTIVE",
                "inForceOn=2026-01-01",
                "id=" + UUID.randomUUID())) {
            assertListed(filter, drafted, false);
        }
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 409, "external-id-taken");
        content.remove("externalIds");
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 409, "case-reference-taken");
        refused(as(COORDINATOR).get(AGREEMENTS + "?status=NICE"), 400, "validation-failed");
    }

    @Test
    void a_signed_agreement_is_seen_by_its_parties_until_it_is_shared() {
        var signed = signed(between(REGION, MUNICIPALITY));
        refused(as(STRANGER).get(at(signed)), 404, "not-found");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at(signed))
                .then()
                .statusCode(200);
        as(STRANGER).get(at(signed)).then().statusCode(200).body("_links", not(hasKey("update")));
        refused(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("visibility", "PRIVATE"))
                        .patch(at(signed)),
                400,
                "validation-failed");
    }

    @Test
    void history_tells_every_change_and_time_travel_shows_it() {
        var signed = signedLater();
        as(COORDINATOR)
                .get(at(signed) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("agreement.signed", "agreement.signed", "agreement.proposed", "agreement.drafted"));
        as(COORDINATOR)
                .queryParam("knownAt", "2026-03-01T14:00:00+01:00")
                .get(at(signed))
                .then()
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("signatures", empty())
                .body("version", equalTo(2))
                .body("_links.keySet()", contains("self", "history", "versions"));
        refused(as(COORDINATOR).get(at(signed) + "?knownAt=2026-02-28T00:00:00Z"), 404, "not-found");
    }

    @Test
    void a_party_is_not_told_what_its_owner_drafted_before_proposing() {
        var signed = signedLater();
        as(AARHUS)
                .get(at(signed) + "/history?sort=version")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("agreement.hidden", "agreement.proposed", "agreement.signed", "agreement.signed"))
                .body("items[0]", not(hasKey("changes")))
                .body("items[1].changes[0].op", equalTo("add"));
        assertEquals(List.of("2", "3", "4"), told(signed, AARHUS));
        assertEquals(List.of("1", "2", "3", "4"), told(signed, COORDINATOR));
        refused(as(AARHUS).get(at(signed) + "?knownAt=2026-03-01T12:30:00Z"), 404, "not-found");
        as(COORDINATOR).get(at(signed) + "?knownAt=2026-03-01T12:30:00Z").then().statusCode(200);
    }

    private static List<String> told(Response agreement, String token) {
        return as(token)
                .get("/samverk/v1/events/agreements?subject=" + agreement.path("id"))
                .path("sequence");
    }

    /// Drafted at noon, proposed an hour later, signed the next day.
    private Response signedLater() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var draft = drafted(between(REGION, MUNICIPALITY));
        clock.advance(Duration.ofHours(1));
        var proposed = as(COORDINATOR).post(at(draft) + "/proposals");
        clock.advance(Duration.ofDays(1));
        sign(proposed, SIGNATORY).then().statusCode(201);
        return sign(proposed, AARHUS_SIGNATORY);
    }

    @Test
    void reading_costs_one_statement_and_a_list_as_few() throws Exception {
        var signed = signed(between(REGION, MUNICIPALITY));
        assertEquals(1, statements(at(signed)));
        assertEquals(1, statements(AGREEMENTS + "?limit=100"));
        assertEquals(2, statements(AGREEMENTS + "?status=ACTIVE&count=true"));
        assertEquals(1, statements(at(signed) + "/versions"));
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }

    private void assertStatus(String at, Response agreement, String status) {
        clock.set(Instant.parse(at));
        as(COORDINATOR).get(at(agreement)).then().body("status", equalTo(status));
        for (var other : AgreementStatus.values()) {
            assertListed("status=" + other, agreement, other.name().equals(status));
        }
    }

    private static void assertListed(String filter, Response agreement, boolean there) {
        var ids =
                as(COORDINATOR).get(AGREEMENTS + "?limit=100&" + filter).then().statusCode(200);
        if (there) {
            ids.body("items.id", hasItem((String) agreement.path("id")));
        } else {
            ids.body("items.id", not(hasItem((String) agreement.path("id"))));
        }
    }
}
