package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class WellFormedTermsTest {
    private final FeedReader reader;

    @Inject
    WellFormedTermsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void numbers_have_no_more_digits_than_a_hash_tells_apart() {
        for (var number : List.of("1e400", "1e13", "9007199254740993", "0.0001")) {
            refused(priced(number), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/terms/economy/total"));
            refused(measured("baseline", number), 400, "validation-failed");
            refused(measured("target", number), 400, "validation-failed");
        }
        var drafted = priced("999999999999.999");
        drafted.then().statusCode(201);
        refused(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body("{\"terms\":{\"economy\":{\"total\":1e400}}}")
                        .patch(at(drafted)),
                400,
                "validation-failed");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body("{\"terms\":{\"economy\":{\"total\":999999999999.998}}}")
                .patch(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("termsHash", not(equalTo(drafted.path("termsHash"))));
    }

    @Test
    void goals_go_down_from_overall_goals() {
        for (var levels : List.of(
                List.of("SUB_GOAL", "TARGET"),
                List.of("TARGET", "TARGET"),
                List.of("OVERALL_GOAL", "TARGET", "SUB_GOAL"))) {
            refused(levelled(levels), 400, "validation-failed").then().body("errors.pointer", contains("/terms/goals"));
        }
        for (var levels :
                List.of(List.of("OVERALL_GOAL", "OVERALL_GOAL"), List.of("OVERALL_GOAL", "TARGET", "TARGET"))) {
            levelled(levels).then().statusCode(201);
        }
    }

    @Test
    void as_many_functions_sign_for_a_party_as_signatures_it_takes() {
        var further = List.of("Kommunaldirektør");
        for (var party : List.of(
                Map.of("signatoryRole", "Borgmester", "furtherSignatoryRoles", further),
                Map.of("signaturesRequired", 2, "furtherSignatoryRoles", further))) {
            refused(signedBy(party), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/terms/parties/0/furtherSignatoryRoles"));
        }
        signedBy(Map.of("signatoryRole", "Borgmester", "signaturesRequired", 2, "furtherSignatoryRoles", further))
                .then()
                .statusCode(201)
                .body("terms.parties[0].furtherSignatoryRoles", contains("Kommunaldirektør"))
                .body("terms.parties[1]", not(hasKey("furtherSignatoryRoles")));
    }

    private static Response signedBy(Map<String, Object> functions) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        var first = new HashMap<String, Object>(Map.of("partnerId", REGION, "partyRole", "EQUAL_PARTY"));
        first.putAll(functions);
        terms.put("parties", List.of(first, Map.of("partnerId", MUNICIPALITY, "partyRole", "EQUAL_PARTY")));
        return as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS);
    }

    private static Response levelled(List<String> levels) {
        Map<String, Object> goal = Map.of();
        for (var level : levels.reversed()) {
            var upper = new HashMap<String, Object>(Map.of("level", level, "number", "1", "title", Map.of("da", "A")));
            if (!goal.isEmpty()) {
                upper.put("subGoals", List.of(goal));
            }
            goal = upper;
        }
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("goals", List.of(goal));
        return as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS);
    }

    private static Response priced(String total) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("economy", Map.of("currency", "DKK", "total", new BigDecimal(total)));
        return as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS);
    }

    private static Response measured(String member, String number) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put(
                "goals",
                List.of(Map.of(
                        "level",
                        "OVERALL_GOAL",
                        "number",
                        "1",
                        "title",
                        Map.of("da", "A"),
                        member,
                        new BigDecimal(number))));
        return as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS);
    }

    @Test
    void what_is_a_name_or_a_reference_is_of_one_line() {
        var broken = "første\nanden";
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("localTerm", broken);
        terms.put("legalBases", List.of(Map.of("country", "DK", "act", broken, "section", broken)));
        terms.put(
                "clauses",
                List.of(Map.of("matter", "OTHER", "title", Map.of("da", broken), "text", Map.of("da", broken))));
        terms.put(
                "goals",
                List.of(Map.of("level", "OVERALL_GOAL", "number", broken, "title", Map.of("da", "A"), "unit", broken)));
        refused(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/terms/localTerm",
                                "/terms/legalBases/0/act",
                                "/terms/legalBases/0/section",
                                "/terms/clauses/0/title",
                                "/terms/goals/0/number",
                                "/terms/goals/0/unit"))
                .body("errors.detail", everyItem(containsString("one line")));
        var roles = Map.<String, Object>of(
                "signatoryRole",
                broken,
                "contactRole",
                broken,
                "represents",
                broken,
                "signaturesRequired",
                2,
                "furtherSignatoryRoles",
                List.of(broken));
        refused(signedBy(roles), 400, "validation-failed").then().body("errors", hasSize(4));
        refused(
                        as(COORDINATOR)
                                .body(with(
                                        between(REGION, MUNICIPALITY),
                                        Map.of(
                                                "caseReferences",
                                                List.of(Map.of("partnerId", REGION, "reference", broken)))))
                                .post(AGREEMENTS),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/caseReferences/0/reference"));
    }
}
