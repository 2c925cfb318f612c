package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
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
import static org.samverk.agreements.agreement.AnAgreement.amended;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.kit.testing.Tokens;

/// Texts that all have signed, changed by another that all sign.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AmendmentTest {
    private static final String ONLOOKER = Tokens.of("PARTNER:" + AnAgreement.CITIZENS, "reader");

    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    AmendmentTest(TellPassedDays days, SettableClock clock, FeedReader reader) {
        this.days = days;
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

    private static Response amend(Response agreement, String token, Map<String, ?> more, Map<String, ?> frame) {
        var current = as(token).get(at(agreement));
        return as(token)
                .body(with(Map.of("terms", amended(current, more)), frame))
                .post(at(agreement) + "/amendments");
    }

    private static Response signedAmendment(Response agreement, String token) {
        var pending = as(token).get(at(agreement));
        return as(token)
                .body(Map.of("termsHash", pending.path("pendingAmendment.termsHash")))
                .post(at(agreement) + "/signatures");
    }

    private static Map<String, Object> until(String end) {
        return Map.of("period", Map.of("start", "2026-01-01", "end", end));
    }

    private static Response running() {
        return signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
    }

    @Test
    void signed_by_one_party_nothing_changes_and_by_all_it_holds_from_its_first_day() {
        var agreement = running();
        var proposal = amend(
                agreement,
                AARHUS,
                until("2028-12-31"),
                Map.of("inForceFrom", "2026-07-01", "rationale", Map.of("da", "Mere tid")));
        proposal.then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("termsVersion", equalTo(1))
                .body("pendingAmendment.termsVersion", equalTo(2))
                .body("pendingAmendment.concluded", equalTo(false))
                .body("pendingAmendment.proposedBy.id", equalTo(MUNICIPALITY.toString()));
        signedAmendment(agreement, SIGNATORY)
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("terms.period.end", equalTo("2026-12-31"))
                .body("inForceUntil", equalTo("2026-12-31"))
                .body("pendingAmendment.concluded", equalTo(false));
        signedAmendment(agreement, AARHUS_SIGNATORY)
                .then()
                .statusCode(201)
                .body("terms.period.end", equalTo("2026-12-31"))
                .body("inForceUntil", equalTo("2028-12-31"))
                .body("pendingAmendment.concluded", equalTo(true))
                .body("pendingAmendment.inForceFrom", equalTo("2026-07-01"));
        clock.set(Instant.parse("2026-06-30T22:00:00Z"));
        for (var told : List.of(false, true)) {
            as(COORDINATOR)
                    .get(at(agreement))
                    .then()
                    .body("termsVersion", equalTo(2))
                    .body("terms.period.end", equalTo("2028-12-31"))
                    .body("signatures", hasSize(2))
                    .body("$", not(hasKey("pendingAmendment")));
            if (!told) {
                days.tell();
            }
        }
        as(COORDINATOR)
                .get(at(agreement) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.amendment-in-force"))
                .body("items[0].effectiveAt", equalTo("2026-06-30T22:00:00Z"));
        as(COORDINATOR)
                .get(at(agreement) + "/versions")
                .then()
                .body("items.termsVersion", contains(2, 1))
                .body("items.inForceFrom", contains("2026-07-01", "2026-01-01"))
                .body("items.inForceUntil", contains("2028-12-31", "2026-06-30"));
        assertInForce(agreement, "2026-06-30", 1);
        assertInForce(agreement, "2026-07-01", 2);
        refused(as(COORDINATOR).get(at(agreement) + "/terms?inForceOn=2025-12-31"), 404, "not-found");
        refused(as(COORDINATOR).get(at(agreement) + "/terms?inForceOn=2029-01-01"), 404, "not-found");
        refused(as(COORDINATOR).get(at(agreement) + "/terms"), 400, "validation-failed");
    }

    @Test
    void notice_is_judged_by_the_text_that_was_in_force_when_it_was_received() {
        var agreement = running();
        clock.set(Instant.parse("2026-03-11T12:00:00Z"));
        var rule = List.of(Map.of("notice", "P1M", "anchor", "END_OF_MONTH"));
        amend(agreement, AARHUS, Map.of("noticeRules", rule), Map.of()).then().statusCode(201);
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        signedAmendment(agreement, AARHUS_SIGNATORY).then().body("termsVersion", equalTo(2));
        refused(
                as(COORDINATOR)
                        .body(Map.of(
                                "partnerId",
                                MUNICIPALITY,
                                "receivedOn",
                                "2026-03-05",
                                "evidence",
                                Map.of("title", "Brev", "reference", "2026-0091")))
                        .post(at(agreement) + "/recorded-notices"),
                422,
                "no-notice-rule");
        as(SIGNATORY)
                .body(Map.of("receivedOn", "2026-03-11"))
                .post(at(agreement) + "/notices")
                .then()
                .statusCode(201)
                .body("inForceUntil", equalTo("2026-04-30"));
    }

    private static void assertInForce(Response agreement, String day, int termsVersion) {
        as(COORDINATOR)
                .get(at(agreement) + "/terms?inForceOn=" + day)
                .then()
                .statusCode(200)
                .body("termsVersion", equalTo(termsVersion));
    }

    @Test
    void reading_one_costs_one_statement_however_many_texts_there_were() throws Exception {
        var agreement = running();
        for (var year = 2027; year < 2030; year++) {
            amend(agreement, COORDINATOR, until(year + "-12-31"), Map.of())
                    .then()
                    .statusCode(201);
            signedAmendment(agreement, SIGNATORY).then().statusCode(201);
            signedAmendment(agreement, AARHUS_SIGNATORY).then().statusCode(201);
            days.tell();
        }
        as(COORDINATOR).get(at(agreement)).then().body("termsVersion", equalTo(4));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(agreement))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(agreement) + "/versions?count=true")));
    }

    @Test
    void who_leaves_and_who_comes_both_sign_it() {
        var agreement = running();
        var parties = terms(REGION, OUTSIDER).get("parties");
        amend(agreement, COORDINATOR, Map.of("parties", parties), Map.of())
                .then()
                .statusCode(201)
                .body(
                        "pendingAmendment.parties.partnerId",
                        containsInAnyOrder(REGION.toString(), OUTSIDER.toString(), MUNICIPALITY.toString()));
        as(STRANGER).get(at(agreement)).then().statusCode(200);
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        signedAmendment(agreement, STRANGER).then().statusCode(201).body("pendingAmendment.concluded", equalTo(false));
        signedAmendment(agreement, AARHUS_SIGNATORY)
                .then()
                .statusCode(201)
                .body("parties.partnerId", hasItem(MUNICIPALITY.toString()));
        days.tell();
        as(STRANGER)
                .get(at(agreement))
                .then()
                .body("termsVersion", equalTo(2))
                .body("terms.parties.partnerId", contains(REGION.toString(), OUTSIDER.toString()));
        as(COORDINATOR)
                .get(AGREEMENTS + "?party=" + OUTSIDER + "&id=" + agreement.path("id"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void who_is_to_be_a_party_is_found_by_all_once_all_have_agreed() {
        var shared = with(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY), Map.of("visibility", "SHARED"));
        var agreement = signed(shared);
        var parties = terms(REGION, MUNICIPALITY, OUTSIDER).get("parties");
        amend(agreement, COORDINATOR, Map.of("parties", parties), Map.of("inForceFrom", "2026-07-01"));
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        signedAmendment(agreement, STRANGER).then().statusCode(201);
        assertFound(agreement, OUTSIDER, COORDINATOR, true);
        assertFound(agreement, OUTSIDER, ONLOOKER, false);
        signedAmendment(agreement, AARHUS_SIGNATORY)
                .then()
                .statusCode(201)
                .body("pendingAmendment.concluded", equalTo(true))
                .body("termsVersion", equalTo(1));
        assertFound(agreement, OUTSIDER, COORDINATOR, true);
        assertFound(agreement, OUTSIDER, ONLOOKER, true);
        as(ONLOOKER)
                .get("/samverk/v1/agreement-reports/deadlines?withinDays=3660&party=" + OUTSIDER + "&agreement="
                        + agreement.path("id"))
                .then()
                .body("items", hasSize(0));
    }

    private static void assertFound(Response agreement, UUID party, String token, boolean found) {
        as(token)
                .get(AGREEMENTS + "?party=" + party + "&count=true&id=" + agreement.path("id"))
                .then()
                .body("total", equalTo(found ? 1 : 0));
    }

    @Test
    void one_is_under_way_at_a_time_and_it_says_something_else_in_time() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(amend(draft, COORDINATOR, Map.of(), Map.of()), 409, "illegal-transition");
        var agreement = running();
        refused(amend(agreement, COORDINATOR, Map.of(), Map.of()), 422, "nothing-amended");
        refused(
                        amend(
                                agreement,
                                COORDINATOR,
                                Map.of("period", Map.of("start", "2026-02-01", "end", "2026-12-31")),
                                Map.of()),
                        422,
                        "not-by-amendment")
                .then()
                .body("errors.pointer", contains("/terms/period/start"));
        for (var from : List.of("2025-12-31", "2027-01-02")) {
            refused(
                    amend(agreement, COORDINATOR, until("2028-12-31"), Map.of("inForceFrom", from)),
                    422,
                    "amendment-out-of-time");
        }
        refused(
                amend(agreement, COORDINATOR, until("2026-05-31"), Map.of("inForceFrom", "2026-06-01")),
                422,
                "amendment-out-of-time");
        refused(amend(agreement, COORDINATOR, Map.of("type", "CONTRACT"), Map.of()), 422, "not-ready-to-propose");
        refused(
                amend(agreement, COORDINATOR, until("2027-12-31"), Map.of("openUntil", "2026-02-28")),
                422,
                "open-until-passed");
        refused(
                amend(
                        agreement,
                        COORDINATOR,
                        Map.of(
                                "goals",
                                List.of(Map.of(
                                        "id",
                                        UUID.randomUUID(),
                                        "level",
                                        "OVERALL_GOAL",
                                        "number",
                                        "1",
                                        "title",
                                        Map.of("da", "Nyt")))),
                        Map.of()),
                422,
                "unknown-reference");
        amend(agreement, COORDINATOR, until("2027-12-31"), Map.of()).then().statusCode(201);
        refused(amend(agreement, AARHUS, until("2029-12-31"), Map.of()), 409, "illegal-transition")
                .then()
                .body("allowed", hasItems("sign", "withdraw"));
        refused(
                as(SIGNATORY)
                        .body(Map.of("termsHash", agreement.path("termsHash")))
                        .post(at(agreement) + "/signatures"),
                422,
                "other-terms");
        clock.set(Instant.parse("2027-02-01T12:00:00Z"));
        refused(signedAmendment(agreement, SIGNATORY), 409, "illegal-transition");
        days.tell();
        as(COORDINATOR).get(at(agreement)).then().body("status", equalTo("EXPIRED"));
    }

    @Test
    void no_amendment_ends_days_that_have_been() {
        var agreement = running();
        refused(amend(agreement, COORDINATOR, until("2026-02-28"), Map.of()), 422, "amendment-out-of-time")
                .then()
                .body("errors.pointer", contains("/terms/period/end"));
        amend(agreement, COORDINATOR, until("2026-03-01"), Map.of()).then().statusCode(201);
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        // in Copenhagen it is the day after
        clock.set(Instant.parse("2026-03-01T23:30:00Z"));
        refused(signedAmendment(agreement, AARHUS_SIGNATORY), 409, "illegal-transition")
                .then()
                .body("allowed", hasItem("withdraw"));
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2026-12-31"));
        as(COORDINATOR)
                .body(Map.of(
                        "partnerId", MUNICIPALITY.toString(),
                        "termsHash", as(COORDINATOR).get(at(agreement)).path("pendingAmendment.termsHash"),
                        "signedOn", "2026-03-01",
                        "evidence", Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                .post(at(agreement) + "/recorded-signatures")
                .then()
                .statusCode(201)
                .body("status", equalTo("EXPIRED"))
                .body("inForceUntil", equalTo("2026-03-01"));
        as(COORDINATOR)
                .get(at(agreement) + "/terms?inForceOn=2026-02-28")
                .then()
                .statusCode(200)
                .body("termsVersion", equalTo(1));
    }

    @Test
    void an_amendment_signed_on_paper_long_ago_is_entered_with_its_own_days() {
        var agreement = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        clock.set(Instant.parse("2026-11-28T12:00:00Z"));
        var ended = Map.of("period", Map.of("start", "2026-01-01", "end", "2026-06-30"));
        refused(amend(agreement, COORDINATOR, ended, Map.of()), 422, "amendment-out-of-time");
        amend(agreement, COORDINATOR, ended, Map.of("inForceFrom", "2026-05-01"))
                .then()
                .statusCode(201);
        refused(signedAmendment(agreement, SIGNATORY), 409, "illegal-transition");
        var hash = as(COORDINATOR).get(at(agreement)).path("pendingAmendment.termsHash");
        for (var party : List.of(REGION, MUNICIPALITY)) {
            as(COORDINATOR)
                    .body(Map.of(
                            "partnerId",
                            party.toString(),
                            "termsHash",
                            hash,
                            "signedOn",
                            "2026-04-20",
                            "evidence",
                            Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                    .post(at(agreement) + "/recorded-signatures")
                    .then()
                    .statusCode(201);
        }
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("inForceUntil", equalTo("2026-06-30"));
    }

    @Test
    void what_has_ended_is_amended_by_what_was_signed_on_paper_while_it_ran() {
        var agreement = running();
        clock.set(Instant.parse("2027-01-10T12:00:00Z"));
        days.tell();
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("_links", hasKey("amend"));
        refused(amend(agreement, COORDINATOR, until("2027-12-31"), Map.of()), 409, "illegal-transition");
        refused(
                amend(agreement, COORDINATOR, until("2027-12-31"), Map.of("inForceFrom", "2027-01-02")),
                422,
                "amendment-out-of-time");
        amend(agreement, COORDINATOR, until("2027-12-31"), Map.of("inForceFrom", "2027-01-01"))
                .then()
                .statusCode(201)
                .body("status", equalTo("EXPIRED"))
                .body("_links", hasKey("record-signature"))
                .body("_links", not(hasKey("sign")));
        refused(signedAmendment(agreement, SIGNATORY), 409, "illegal-transition");
        refused(onPaper(agreement, REGION, "2027-01-05"), 409, "illegal-transition");
        onPaper(agreement, REGION, "2026-12-20").then().statusCode(201).body("status", equalTo("EXPIRED"));
        onPaper(agreement, MUNICIPALITY, "2026-12-22")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2027-12-31"));
    }

    private static Response onPaper(Response agreement, UUID party, String signedOn) {
        return as(COORDINATOR)
                .body(Map.of(
                        "partnerId", party.toString(),
                        "termsHash", as(COORDINATOR).get(at(agreement)).path("pendingAmendment.termsHash"),
                        "signedOn", signedOn,
                        "evidence", Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                .post(at(agreement) + "/recorded-signatures");
    }

    @Test
    void whoever_proposed_it_and_the_owner_take_it_back() {
        var agreement = running();
        amend(agreement, AARHUS, until("2027-12-31"), Map.of()).then().body("_links", hasKey("withdraw"));
        as(AARHUS)
                .post(at(agreement) + "/withdrawals")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("pendingAmendment")))
                .body("status", equalTo("ACTIVE"))
                .body("terms.period.end", equalTo("2026-12-31"));
        amend(agreement, COORDINATOR, until("2027-12-31"), Map.of())
                .then()
                .statusCode(201)
                .body("pendingAmendment.termsVersion", equalTo(3));
        refused(as(AARHUS).post(at(agreement) + "/withdrawals"), 403, "not-yours");
        as(COORDINATOR).post(at(agreement) + "/withdrawals").then().statusCode(201);
    }

    @Test
    void what_loses_a_consent_gives_its_place_back_until_that_is_confirmed() {
        var agreement = running();
        amend(agreement, COORDINATOR, until("2027-12-31"), Map.of("inForceFrom", "2026-03-01"));
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        var pending = as(COORDINATOR).get(at(agreement));
        as(COORDINATOR)
                .body(Map.of(
                        "partnerId", MUNICIPALITY.toString(),
                        "termsHash", pending.path("pendingAmendment.termsHash"),
                        "signedOn", "2026-02-27",
                        "evidence", Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                .post(at(agreement) + "/recorded-signatures")
                .then()
                .statusCode(201);
        days.tell();
        var inForce = as(COORDINATOR).get(at(agreement));
        inForce.then().body("termsVersion", equalTo(2));
        var consent = at(agreement) + "/signatures/" + inForce.path("signatures[1].id");
        as(AARHUS_SIGNATORY)
                .post(consent + "/disputes")
                .then()
                .statusCode(201)
                .body("termsVersion", equalTo(1))
                .body("terms.period.end", equalTo("2026-12-31"))
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2026-12-31"))
                .body("pendingAmendment.concluded", equalTo(false));
        as(AARHUS_SIGNATORY).post(consent + "/confirmations").then().statusCode(201);
        days.tell();
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("termsVersion", equalTo(2))
                .body("inForceUntil", equalTo("2027-12-31"));
    }

    @Test
    void signed_on_paper_before_its_end_it_revives_what_has_expired_meanwhile() {
        var agreement = running();
        clock.set(Instant.parse("2026-12-20T12:00:00Z"));
        amend(agreement, COORDINATOR, until("2027-12-31"), Map.of("inForceFrom", "2027-01-01"));
        signedAmendment(agreement, SIGNATORY).then().statusCode(201);
        clock.set(Instant.parse("2027-01-10T12:00:00Z"));
        days.tell();
        var pending = as(COORDINATOR).get(at(agreement));
        pending.then().body("status", equalTo("EXPIRED"));
        as(COORDINATOR)
                .body(Map.of(
                        "partnerId", MUNICIPALITY.toString(),
                        "termsHash", pending.path("pendingAmendment.termsHash"),
                        "signedOn", "2026-12-28",
                        "evidence", Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                .post(at(agreement) + "/recorded-signatures")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2027-12-31"));
        days.tell();
        clock.set(Instant.parse("2028-01-10T12:00:00Z"));
        days.tell();
        List<String> types =
                as(COORDINATOR).get(at(agreement) + "/history?sort=version").path("items.type");
        assertEquals(
                List.of("agreement.expired", "agreement.amendment-in-force", "agreement.expired"),
                types.stream()
                        .filter(type -> type.endsWith("expired") || type.endsWith("amendment-in-force"))
                        .toList());
    }

    @Test
    void what_one_party_has_promised_becomes_no_promise_of_another() {
        Map<String, Object> promise =
                Map.of("partyId", REGION, "kind", "TASK", "text", Map.of("da", "A"), "ableTo", true, "willingTo", true);
        var agreement =
                signed(Map.of("terms", with(terms(REGION, MUNICIPALITY), Map.of("obligations", List.of(promise)))));
        var id = agreement.<String>path("terms.obligations[0].id");
        var kept = with(promise, Map.of("id", id, "partyId", MUNICIPALITY));
        refused(
                        amend(agreement, COORDINATOR, Map.of("obligations", List.of(promise, kept)), Map.of()),
                        422,
                        "not-by-amendment")
                .then()
                .body("errors.pointer", contains("/terms/obligations/1/partyId"));
        var others = with(promise, Map.of("partyId", MUNICIPALITY));
        var another = amend(agreement, COORDINATOR, Map.of("obligations", List.of(others)), Map.of());
        another.then().statusCode(201);
        var hash = Map.of("termsHash", another.path("pendingAmendment.termsHash"));
        for (var signatory : List.of(SIGNATORY, AARHUS_SIGNATORY)) {
            as(signatory).body(hash).post(at(agreement) + "/signatures").then().statusCode(201);
        }
        refused(amend(agreement, COORDINATOR, Map.of("obligations", List.of(kept)), Map.of()), 422, "not-by-amendment")
                .then()
                .body("errors.pointer", contains("/terms/obligations/0/partyId"));
    }

    @Test
    void what_ended_by_notice_is_not_amended_any_more_and_before_that_not_beyond_its_end() {
        var agreement = signed(Map.of(
                "terms",
                with(
                        terms(REGION, MUNICIPALITY),
                        Map.of(
                                "period", Map.of("start", "2026-01-01"),
                                "noticeRules", List.of(Map.of("notice", "P1M", "anchor", "END_OF_MONTH"))))));
        as(SIGNATORY).post(at(agreement) + "/notices").then().body("inForceUntil", equalTo("2026-04-30"));
        as(AARHUS)
                .get(at(agreement))
                .then()
                .body("status", equalTo("NOTICE_GIVEN"))
                .body("_links", hasKey("amend"));
        var term = Map.of("localTerm", "tillæg");
        refused(amend(agreement, AARHUS, term, Map.of("inForceFrom", "2026-05-01")), 422, "amendment-out-of-time")
                .then()
                .body("errors.detail[0]", endsWith("to 2026-04-30."));
        amend(agreement, AARHUS, term, Map.of("inForceFrom", "2026-04-30"))
                .then()
                .statusCode(201);
        as(AARHUS).post(at(agreement) + "/withdrawals").then().statusCode(201);
        clock.set(Instant.parse("2026-05-02T12:00:00Z"));
        as(AARHUS)
                .get(at(agreement))
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("_links", not(hasKey("amend")));
        refused(amend(agreement, AARHUS, term, Map.of("inForceFrom", "2026-04-01")), 409, "illegal-transition");
    }
}
