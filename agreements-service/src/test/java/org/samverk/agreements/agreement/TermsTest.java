package org.samverk.agreements.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class TermsTest {
    private final FeedReader reader;

    @Inject
    TermsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void the_hash_is_that_of_the_terms_as_answered() throws Exception {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        var terms = new ObjectMapper().readTree(drafted.asString()).get("terms").toString();
        var sha = MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(terms).getEncodedUTF8());
        assertEquals(HexFormat.of().formatHex(sha), drafted.path("termsHash"));
    }

    @Test
    void proposed_terms_are_frozen_and_a_later_draft_is_a_version_of_its_own() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        refused(
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
                .body("items[0]", not(hasKey("proposedAt")))
                .body("items[1].termsHash", equalTo(proposed.path("termsHash")))
                .body("items[1].proposedAt", equalTo(proposed.path("proposedAt")));
        as(COORDINATOR)
                .get(at(proposed) + "/versions?limit=1&page=2&count=true&sort=termsVersion")
                .then()
                .body("items.termsVersion", contains(2))
                .body("total", equalTo(2))
                .body("_links", hasKey("prev"))
                .body("_links", not(hasKey("next")));
        as(COORDINATOR)
                .get(at(proposed) + "/versions?page=2")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(COORDINATOR).get(at(proposed) + "/versions/1").then().body("terms.title.da", equalTo("Rygestop på tværs"));
        refused(as(COORDINATOR).get(at(proposed) + "/versions/3"), 404, "not-found");
        as(COORDINATOR)
                .get(at(proposed) + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("operations[0].path", equalTo("/title/da"))
                .body("differences.what", contains("title"))
                .body("differences[0].change", equalTo("CHANGED"));
        refused(as(COORDINATOR).get(at(proposed) + "/diff?from=1"), 400, "validation-failed");
    }

    @Test
    void a_goal_that_moves_is_told_in_words() {
        var first = proposed(between(REGION, MUNICIPALITY));
        as(COORDINATOR).post(at(first) + "/withdrawals").then().statusCode(201);
        var root = new HashMap<>(first.<Map<String, Object>>path("terms.goals[0]"));
        root.put("subGoals", List.of());
        var moved = new HashMap<>(first.<Map<String, Object>>path("terms.goals[0].subGoals[0]"));
        var other = Map.of(
                "level",
                "OVERALL_GOAL",
                "number",
                "2",
                "title",
                Map.of("da", "Bedre trivsel"),
                "subGoals",
                List.of(moved));
        changed(first, COORDINATOR, Map.of("terms", Map.of("goals", List.of(root, other))))
                .then()
                .statusCode(200);
        var what = "goals/" + moved.get("id");
        as(COORDINATOR)
                .get(at(first) + "/diff?from=1&to=2")
                .then()
                .body("differences.find { it.what == '%s' }.change".formatted(what), equalTo("CHANGED"))
                .body(
                        "differences.find { it.what == '%s' }.before.parentGoalId".formatted(what),
                        equalTo(root.get("id")));
    }

    @Test
    void a_goal_of_an_earlier_text_comes_back_as_what_it_was() {
        var first = proposed(between(REGION, MUNICIPALITY));
        as(COORDINATOR).body(Map.of()).post(at(first) + "/withdrawals").then().statusCode(201);
        changed(first, COORDINATOR, Map.of("terms", Map.of("goals", List.of())))
                .then()
                .statusCode(200);
        changed(first, COORDINATOR, Map.of("terms", Map.of("goals", first.path("terms.goals"))))
                .then()
                .statusCode(200)
                .body("terms.goals[0].id", equalTo(first.path("terms.goals[0].id")));
    }

    @Test
    void what_came_to_nothing_is_for_those_who_were_asked() {
        var first = proposed(with(between(REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        as(COORDINATOR)
                .body(Map.of("reason", "Byrådet sagde nej"))
                .post(at(first) + "/withdrawals")
                .then()
                .statusCode(201);
        changed(first, COORDINATOR, between(REGION, OUTSIDER)).then().statusCode(200);
        var second = as(COORDINATOR).post(at(first) + "/proposals");
        second.then().statusCode(201).body("termsVersion", equalTo(2));
        assertTexts(first, STRANGER, 2);
        assertTold(first, STRANGER, false);
        assertTexts(first, COORDINATOR, 2, 1);
        sign(second, SIGNATORY).then().statusCode(201);
        sign(second, STRANGER).then().statusCode(201).body("status", equalTo("ACTIVE"));
        assertTexts(first, STRANGER, 2);
        assertTold(first, STRANGER, false);
        assertTexts(first, AARHUS, 2, 1);
        assertTold(first, AARHUS, true);
        assertTold(first, COORDINATOR, true);
    }

    /// Of the proposal that came to nothing: whom it was laid before, and why it was taken back.
    private static void assertTold(Response agreement, String token, boolean told) {
        var why = containsString("Byrådet sagde nej");
        var whom = containsString(MUNICIPALITY.toString());
        for (var place : List.of(
                at(agreement) + "/history?limit=50",
                "/samverk/v1/events/agreements?limit=1000&subject=" + agreement.path("id"))) {
            var text = as(token)
                    .accept("*/*")
                    .get(place)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(text, told ? allOf(why, whom) : not(anyOf(why, whom)));
            assertThat(text, containsString("agreement.proposed"));
        }
    }

    private static void assertTexts(Response agreement, String token, Integer... there) {
        as(token).get(at(agreement) + "/versions").then().body("items.termsVersion", contains(there));
        var status = List.of(there).contains(1) ? 200 : 404;
        for (var text : List.of("/versions/1", "/diff?from=1&to=2", "/document?termsVersion=1")) {
            as(token).accept("*/*").get(at(agreement) + text).then().statusCode(status);
        }
    }
}
