package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.REGISTRAR;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AgreementResourceTest {
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    AgreementResourceTest(SettableClock clock, FeedReader reader) {
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
    void a_draft_is_read_back_as_it_was_entered_by_its_owner_only() {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        drafted.then()
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("DRAFT"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("visibility", equalTo("RESTRICTED"))
                .body("terms.goals[0].subGoals[0].number", equalTo("1.1"))
                .body("_links", hasKey("propose"))
                .body("_links", not(hasKey("sign")));
        problem(as(AARHUS).get(at(drafted)), 404, "not-found");
        as(AARHUS).get(AGREEMENTS + "?id=" + drafted.path("id")).then().body("items", empty());
        as(AARHUS)
                .get(AGREEMENTS + "?count=true&id=" + drafted.path("id"))
                .then()
                .body("total", equalTo(0));
        problem(as(AARHUS).get(at(drafted) + "/versions"), 404, "not-found");
        problem(as(AARHUS).get(at(drafted) + "/gaps"), 404, "not-found");
        problem(as(AARHUS).get(at(drafted) + "/history"), 404, "not-found");
    }

    @Test
    void it_is_in_force_when_both_have_signed_the_same_terms() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        proposed.then().body("status", equalTo("PENDING_SIGNATURE"));
        as(AARHUS_SIGNATORY).get(at(proposed)).then().body("_links", hasKey("sign"));
        sign(proposed, SIGNATORY)
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("parties.signaturesGiven", contains(1, 0))
                .body("_links", not(hasKey("sign")));
        sign(proposed, AARHUS_SIGNATORY)
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body(
                        "inForceFrom",
                        equalTo(LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"))
                                .toString()))
                .body("signatures.method", contains("DIRECT", "DIRECT"));
    }

    @Test
    void the_hash_is_that_of_the_terms_as_answered() throws Exception {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        var terms = new ObjectMapper().readTree(drafted.asString()).get("terms").toString();
        var sha = java.security.MessageDigest.getInstance("SHA-256")
                .digest(new JsonCanonicalizer(terms).getEncodedUTF8());
        assertEquals(HexFormat.of().formatHex(sha), drafted.path("termsHash"));
    }

    @Test
    void only_the_partys_own_signatory_signs_and_only_what_is_proposed() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        problem(sign(draft, SIGNATORY), 409, "illegal-transition")
                .then()
                .body("allowed", contains("propose", "cancel"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        problem(sign(proposed, STRANGER), 404, "not-found");
        problem(sign(proposed, COORDINATOR), 403, "forbidden");
        problem(
                as(SIGNATORY)
                        .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", MUNICIPALITY.toString()))
                        .post(at(proposed) + "/signatures"),
                403,
                "not-yours");
        problem(
                as(SIGNATORY)
                        .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", OUTSIDER.toString()))
                        .post(at(proposed) + "/signatures"),
                422,
                "not-a-party");
        problem(
                as(SIGNATORY).body(Map.of("termsHash", "0".repeat(64))).post(at(proposed) + "/signatures"),
                422,
                "other-terms");
        problem(
                as(SIGNATORY).body(Map.of("termsHash", "x")).post(at(proposed) + "/signatures"),
                400,
                "validation-failed");
        sign(proposed, SIGNATORY).then().statusCode(201);
        problem(sign(proposed, SIGNATORY), 409, "illegal-transition");
        as(COORDINATOR).get(at(proposed)).then().body("version", equalTo(3));
    }

    @Test
    void two_signatures_of_one_party_are_those_of_two_people() {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put(
                "parties",
                List.of(
                        Map.of("partnerId", REGION.toString(), "partyRole", "EQUAL_PARTY", "signaturesRequired", 2),
                        Map.of("partnerId", MUNICIPALITY.toString(), "partyRole", "EQUAL_PARTY")));
        var proposed = proposed(Map.of("terms", terms));
        sign(proposed, AARHUS_SIGNATORY).then().statusCode(201);
        sign(proposed, SIGNATORY).then().statusCode(201).body("status", equalTo("PENDING_SIGNATURE"));
        problem(sign(proposed, SIGNATORY), 409, "illegal-transition");
        var second = org.samverk.kit.testing.Tokens.withSubject("s2-region", "DK_CVR:29190925", "reader", "signatory");
        sign(proposed, second).then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    @Test
    void signatures_of_a_withdrawn_proposal_never_count_again() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        sign(proposed, AARHUS_SIGNATORY).then().statusCode(201);
        as(COORDINATOR)
                .body(Map.of("reason", "Udvalget vil se på det igen"))
                .post(at(proposed) + "/withdrawals")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("signatures", empty());
        problem(as(AARHUS).get(at(proposed)), 404, "not-found");
        var again = as(COORDINATOR).post(at(proposed) + "/proposals");
        again.then()
                .statusCode(201)
                .body("termsVersion", equalTo(1))
                .body("termsHash", equalTo(proposed.path("termsHash")));
        sign(again, SIGNATORY).then().body("status", equalTo("PENDING_SIGNATURE"));
        sign(again, AARHUS_SIGNATORY).then().body("status", equalTo("ACTIVE"));
        problem(as(COORDINATOR).body(Map.of()).post(at(proposed) + "/withdrawals"), 409, "illegal-transition");
    }

    @Test
    void proposed_terms_are_frozen_and_a_later_draft_is_a_version_of_its_own() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("terms", Map.of("title", Map.of("da", "Nyt navn"))))
                        .patch(at(proposed)),
                409,
                "illegal-transition");
        as(COORDINATOR)
                .header("If-Match", "\"2\"")
                .body(Map.of("themes", List.of("TOBACCO")))
                .patch(at(proposed))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("themes", contains("TOBACCO"));
        as(COORDINATOR)
                .body(Map.of())
                .post(at(proposed) + "/withdrawals")
                .then()
                .statusCode(201);
        as(COORDINATOR)
                .header("If-Match", "\"4\"")
                .body(Map.of("terms", Map.of("title", Map.of("da", "Nyt navn"))))
                .patch(at(proposed))
                .then()
                .statusCode(200)
                .body("termsVersion", equalTo(2))
                .body("terms.goals[0].id", equalTo(proposed.path("terms.goals[0].id")));
        as(COORDINATOR)
                .get(at(proposed) + "/versions")
                .then()
                .body("items.termsVersion", contains(2, 1))
                .body("items[1].termsHash", equalTo(proposed.path("termsHash")));
        as(COORDINATOR).get(at(proposed) + "/versions/1").then().body("terms.title.da", equalTo("Rygestop på tværs"));
        problem(as(COORDINATOR).get(at(proposed) + "/versions/3"), 404, "not-found");
        as(COORDINATOR)
                .get(at(proposed) + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("operations[0].path", equalTo("/title/da"))
                .body("differences.what", contains("title"))
                .body("differences[0].change", equalTo("CHANGED"));
        problem(as(COORDINATOR).get(at(proposed) + "/diff?from=1"), 400, "validation-failed");
    }

    @Test
    void a_draft_changes_by_whoever_owns_it_with_the_version_it_was_made_from() {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        problem(as(COORDINATOR).body(between(REGION, OUTSIDER)).put(at(drafted)), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"9\"")
                        .body(between(REGION, OUTSIDER))
                        .put(at(drafted)),
                412,
                "precondition-failed");
        as(COORDINATOR)
                .header("If-Match", drafted.header("ETag"))
                .body(drafted.asString())
                .put(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(COORDINATOR)
                .header("If-Match", drafted.header("ETag"))
                .body(between(REGION, OUTSIDER))
                .put(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("termsVersion", equalTo(1))
                .body("parties.name", contains("Region Midtjylland", "Odense Kommune"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        problem(
                as(AARHUS)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("themes", List.of()))
                        .patch(at(proposed)),
                403,
                "not-yours");
        problem(as(AARHUS).body(Map.of()).post(at(proposed) + "/withdrawals"), 403, "not-yours");
        problem(as(AARHUS).body(Map.of()).post(at(proposed) + "/cancellations"), 403, "not-yours");
    }

    @Test
    void whoever_is_named_is_in_the_register_or_the_register_is_asked() throws Exception {
        var nobody = UUID.randomUUID();
        problem(as(COORDINATOR).body(between(REGION, nobody)).post(AGREEMENTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/terms/parties/1/partnerId"));
        NeighbourStub.whileAway(() -> problem(
                        as(COORDINATOR).body(between(REGION, nobody)).post(AGREEMENTS), 503, "service-unavailable")
                .then()
                .header("Retry-After", equalTo("2")));
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                nobody,
                1,
                Map.of(
                        "content",
                        Map.of("name", "Nyregistreret", "kind", "NGO", "country", "SE"),
                        "status",
                        "ACTIVE",
                        "confirmed",
                        false));
        drafted(between(REGION, nobody)).then().body("parties.name", hasItem("Nyregistreret"));
        NeighbourStub.whileAway(() -> drafted(between(REGION, nobody)));
    }

    @Test
    void a_type_demands_what_it_demands_all_at_once_when_it_is_proposed() {
        var terms = new HashMap<>(terms(MUNICIPALITY));
        terms.put("type", "LOCAL_HEALTH_PLAN");
        var drafted = drafted(Map.of("terms", terms));
        problem(as(COORDINATOR).post(at(drafted) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("too-few-parties", "required", "party-kind"));
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
    }

    @Test
    void a_signature_on_paper_counts_until_the_party_disputes_it() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        problem(recorded(proposed, MUNICIPALITY, "2999-01-01"), 422, "signed-in-future");
        problem(recorded(proposed, OUTSIDER, "2021-10-29"), 422, "not-a-party");
        recorded(proposed, REGION, "2021-10-29").then().statusCode(201);
        var concluded = recorded(proposed, MUNICIPALITY, "2021-10-30");
        concluded
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("inForceFrom", equalTo("2021-10-30"))
                .body("signatures.method", contains("RECORDED", "RECORDED"))
                .body("signatures[1].recordedBy.name", equalTo("Region Midtjylland"));
        var signature = at(proposed) + "/signatures/" + concluded.path("signatures[1].id");
        as(AARHUS_SIGNATORY)
                .get(at(proposed))
                .then()
                .body("signatures[1]._links.keySet()", contains("confirm", "dispute"));
        problem(as(SIGNATORY).body(Map.of()).post(signature + "/disputes"), 403, "not-yours");
        as(AARHUS_SIGNATORY)
                .body(Map.of("reason", "Aldrig behandlet i byrådet"))
                .post(signature + "/disputes")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("signatures[1].counts", equalTo(false));
        problem(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes"), 409, "illegal-transition");
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(signature + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"));
        problem(as(AARHUS_SIGNATORY).body(Map.of()).post(signature + "/disputes"), 409, "illegal-transition");
        problem(
                as(AARHUS_SIGNATORY)
                        .body(Map.of())
                        .post(at(proposed) + "/signatures/" + UUID.randomUUID() + "/disputes"),
                404,
                "not-found");
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
        problem(as(COORDINATOR).body(content).post(AGREEMENTS), 422, "external-id-taken");
        content.remove("externalIds");
        problem(as(COORDINATOR).body(content).post(AGREEMENTS), 422, "case-reference-taken");
        problem(as(COORDINATOR).get(AGREEMENTS + "?status=NICE"), 400, "validation-failed");
    }

    @Test
    void a_signed_agreement_is_seen_by_its_parties_until_it_is_shared() {
        var signed = signed(between(REGION, MUNICIPALITY));
        problem(as(STRANGER).get(at(signed)), 404, "not-found");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at(signed))
                .then()
                .statusCode(200);
        as(STRANGER).get(at(signed)).then().statusCode(200).body("_links", not(hasKey("update")));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("visibility", "PRIVATE"))
                        .patch(at(signed)),
                400,
                "validation-failed");
    }

    @Test
    void a_registrar_drafts_for_another_and_keeps_at_it() {
        var content = new HashMap<>(between(MUNICIPALITY, OUTSIDER));
        content.put("ownerPartnerId", OUTSIDER.toString());
        problem(as(COORDINATOR).body(content).post(AGREEMENTS), 403, "not-yours");
        var drafted = as(REGISTRAR).body(content).post(AGREEMENTS);
        drafted.then().statusCode(201).body("owner.name", equalTo("Odense Kommune"));
        as(STRANGER).get(at(drafted)).then().statusCode(200).body("_links", hasKey("propose"));
        problem(as(AARHUS).get(at(drafted)), 404, "not-found");
        as(REGISTRAR).post(at(drafted) + "/proposals").then().statusCode(201);
    }

    @Test
    void what_is_cancelled_stays_and_nothing_more_happens_to_it() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .body(Map.of("reason", "Opgivet"))
                .post(at(proposed) + "/cancellations")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANCELLED"));
        problem(sign(proposed, SIGNATORY), 409, "illegal-transition").then().body("allowed", empty());
        problem(as(COORDINATOR).post(at(proposed) + "/proposals"), 409, "illegal-transition");
        as(AARHUS).get(at(proposed)).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void gaps_are_what_the_text_leaves_unsaid() {
        var drafted = drafted(between(REGION, AnAgreement.CITIZENS));
        as(COORDINATOR)
                .get(at(drafted) + "/gaps")
                .then()
                .body(
                        "items",
                        contains(
                                "PERIOD_START",
                                "PERIOD_END",
                                "ECONOMY",
                                "SIGNATORY_ROLES",
                                "TARGETS",
                                "PARTY_IDENTIFIERS"));
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        problem(as(COORDINATOR).body("").post(AGREEMENTS), 400, "validation-failed");
        problem(as(COORDINATOR).body(Map.of()).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/terms"));
        var terms = new HashMap<>(terms(REGION, REGION));
        problem(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed");
        terms.putAll(terms(REGION, MUNICIPALITY));
        terms.put("title", Map.of("xx-not a tag", "A"));
        problem(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/terms/title"));
        problem(
                as(COORDINATOR)
                        .body(during("2026-05-01", "2026-04-30", REGION, MUNICIPALITY))
                        .post(AGREEMENTS),
                400,
                "validation-failed");
        var goal = new HashMap<String, Object>(Map.of(
                "id", UUID.randomUUID().toString(), "level", "TARGET", "number", "1", "title", Map.of("da", "A")));
        terms.putAll(terms(REGION, MUNICIPALITY));
        terms.put("goals", List.of(goal));
        problem(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 422, "unknown-reference");
        goal.remove("id");
        terms.put("goals", List.of(goal, goal));
        problem(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed");
    }

    @Test
    void history_tells_every_change_and_time_travel_shows_it() {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        clock.advance(Duration.ofDays(1));
        sign(proposed, SIGNATORY).then().statusCode(201);
        var signed = sign(proposed, AARHUS_SIGNATORY);
        as(AARHUS)
                .get(at(signed) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("agreement.signed", "agreement.signed", "agreement.proposed", "agreement.drafted"));
        as(COORDINATOR)
                .queryParam("knownAt", "2026-03-01T13:00:00+01:00")
                .get(at(signed))
                .then()
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("signatures", empty())
                .body("version", equalTo(2));
        problem(as(COORDINATOR).get(at(signed) + "?knownAt=2026-02-28T00:00:00Z"), 404, "not-found");
    }

    @Test
    void the_feed_lets_parties_in_with_the_proposal_and_shuts_them_out_with_its_withdrawal() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var feed = "/samverk/v1/events/agreements?subject=" + proposed.path("id");
        as(AARHUS).get(feed).then().body("type", hasItem("org.samverk.agreement.proposed"));
        as(STRANGER).get(feed).then().body("$", empty());
        as(COORDINATOR)
                .body(Map.of())
                .post(at(proposed) + "/withdrawals")
                .then()
                .statusCode(201);
        as(AARHUS)
                .get(feed)
                .then()
                .body("type", contains("org.samverk.agreement.hidden"))
                .body("[0]", not(hasKey("data")));
    }

    @Test
    void a_repeated_request_is_done_once() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as(SIGNATORY)
                    .header("Idempotency-Key", key)
                    .body(Map.of("termsHash", proposed.path("termsHash")))
                    .post(at(proposed) + "/signatures")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(3))
                    .body("signatures", hasSize(1));
        }
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

    private static Response problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(empty()))
                .body("instance", startsWith("/samverk/v1"));
        return response;
    }
}
