package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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

/// Partnerships with civil society, held against criteria.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class IopTest {
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    IopTest(SettableClock clock, FeedReader reader) {
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

    private static final List<String> CRITERIA = List.of(
            "INITIATIVE_FROM_CIVIL_SOCIETY",
            "PART_OF_POLITICAL_PROGRAMME",
            "NOT_STANDARD_GRANT",
            "NO_MARKET",
            "BOTH_PARTIES_FUND",
            "NOT_REGULATED_IN_DETAIL",
            "LONGER_TERM");
    private static final UUID CLUB = AnAgreement.CLUB;

    private static Map<String, Object> partnership(Map<String, ?> more) {
        var terms = new HashMap<>(terms(MUNICIPALITY, CLUB));
        terms.put("type", "IOP");
        terms.put("period", Map.of("start", "2026-04-01", "end", "2028-03-31"));
        terms.put("economy", Map.of("currency", "SEK", "total", 900000));
        terms.put("noticeRules", List.of(Map.of("notice", "P6M", "anchor", "END_OF_MONTH")));
        terms.put(
                "contributions",
                List.of(
                        Map.of("partyId", MUNICIPALITY, "kind", "FUNDING", "amount", 600000, "currency", "SEK"),
                        Map.of("partyId", CLUB, "kind", "VOLUNTEER_HOURS", "hours", 800)));
        terms.putAll(more);
        return Map.of("terms", terms);
    }

    private static List<Map<String, Object>> all(String result) {
        return CRITERIA.stream()
                .map(criterion ->
                        Map.<String, Object>of("criterion", criterion, "result", result, "evidence", "Protokoll § 14"))
                .toList();
    }

    private static Response assess(Response agreement, Object items, Map<String, ?> more) {
        return as(AARHUS)
                .header("If-Match", "*")
                .body(with(Map.of("list", "FORUM", "items", items), more))
                .put(at(agreement) + "/iop-assessment");
    }

    private static Response draft(Map<String, ?> more) {
        var draft = as(AARHUS).body(partnership(more)).post(AGREEMENTS);
        draft.then().statusCode(201);
        return draft;
    }

    private static Response propose(Response agreement) {
        return as(AARHUS).post(at(agreement) + "/proposals");
    }

    @Test
    void it_is_proposed_once_every_criterion_is_met_or_waived_with_a_reason() {
        var agreement = draft(Map.of());
        agreement.then().body("_links", hasKey("assess"));
        refused(propose(agreement), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/iopAssessment"));
        assess(agreement, all("MET").subList(0, 6), Map.of()).then().statusCode(200);
        refused(propose(agreement), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/iopAssessment/items/6", "/iopAssessment/conclusion"))
                .body("errors.code", contains("not-assessed", "not-suitable"));
        var items = new java.util.ArrayList<>(all("MET"));
        items.set(3, Map.of("criterion", "NO_MARKET", "result", "NOT_MET"));
        assess(agreement, items, Map.of("conclusion", "SUITABLE")).then().statusCode(200);
        refused(propose(agreement), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/iopAssessment/items/3"));
        items.set(3, Map.of("criterion", "NO_MARKET", "result", "MET"));
        assess(agreement, items, Map.of("conclusion", "SUITABLE")).then().statusCode(200);
        refused(propose(agreement), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/iopAssessment/items/3"))
                .body("errors.code", contains("not-shown"));
        refused(
                assess(agreement, List.of(Map.of("criterion", "NO_MARKET", "result", "WAIVED")), Map.of()),
                400,
                "validation-failed");
        refused(
                assess(
                        agreement,
                        List.of(Map.of("criterion", "NO_MARKET", "result", "WAIVED", "reason", "\u00A0\u202F\u200B")),
                        Map.of()),
                400,
                "validation-failed");
        items.set(3, Map.of("criterion", "NO_MARKET", "result", "WAIVED", "reason", "Ingen anden driver stedet"));
        items.set(4, Map.of("criterion", "BOTH_PARTIES_FUND", "result", "MET", "evidence", "Budget 2026, bilag 3"));
        assess(agreement, items, Map.of("conclusion", "SUITABLE"))
                .then()
                .statusCode(200)
                .body("iopAssessment.items.result", hasItem("WAIVED"))
                .body("iopAssessment.items[4].evidence", equalTo("Budget 2026, bilag 3"))
                .body("iopAssessment.items[3].evidence", equalTo(null))
                .body("iopAssessment.assessedBy", equalTo(MUNICIPALITY.toString()));
        propose(agreement).then().statusCode(201).body("status", equalTo("PENDING_SIGNATURE"));
        refused(assess(agreement, items, Map.of()), 409, "illegal-transition");
    }

    @Test
    void both_sides_are_there_and_both_contribute() {
        var agreement = draft(Map.of(
                "contributions",
                List.of(Map.of("partyId", MUNICIPALITY, "kind", "FUNDING", "amount", 1, "currency", "SEK"))));
        assess(agreement, all("MET"), Map.of("conclusion", "SUITABLE"));
        refused(propose(agreement), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("contribution-missing"));
        var lent = draft(Map.of(
                "contributions",
                List.of(
                        Map.of("partyId", MUNICIPALITY, "kind", "FUNDING", "amount", 1, "currency", "SEK"),
                        Map.of("partyId", CLUB, "kind", "FUNDING", "amount", 1, "currency", "SEK", "own", false))));
        assess(lent, all("MET"), Map.of("conclusion", "SUITABLE"));
        refused(propose(lent), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("contribution-missing"));
        var alone = draft(Map.of("parties", terms(MUNICIPALITY, REGION).get("parties"), "contributions", List.of()));
        assess(alone, all("MET"), Map.of("conclusion", "SUITABLE"));
        refused(propose(alone), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("party-kind", "contribution-missing", "contribution-missing"));
    }

    @Test
    void what_is_assessed_is_of_a_list_and_of_such_a_draft() {
        var agreement = draft(Map.of());
        refused(
                        assess(agreement, List.of(Map.of("criterion", "CHEAP", "result", "MET")), Map.of()),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/items/0/criterion"));
        refused(assess(agreement, all("MET"), Map.of("listVersion", 99)), 422, "unknown-reference");
        refused(
                assess(agreement, List.of(all("MET").getFirst(), all("MET").getFirst()), Map.of()),
                400,
                "validation-failed");
        refused(
                as(AARHUS).body(Map.of("list", "FORUM")).put(at(agreement) + "/iop-assessment"),
                428,
                "precondition-required");
        var other = as(AARHUS).body(between(MUNICIPALITY, REGION)).post(AGREEMENTS);
        refused(assess(other, all("MET"), Map.of()), 422, "not-an-iop");
        assess(agreement, all("MET"), Map.of()).then().body("version", equalTo(2));
        assess(agreement, all("MET"), Map.of()).then().body("version", equalTo(2));
        as(AARHUS)
                .get("/samverk/v1/iop-criteria-lists")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("FORUM", "GAVLEBORG"))
                .body("items[0].criteria.code", equalTo(CRITERIA));
    }
}
