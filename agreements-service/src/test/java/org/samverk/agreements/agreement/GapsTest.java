package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.CITIZENS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class GapsTest {
    private static final Map<String, Object> QUARTERLY =
            Map.of("dtstart", "2026-03-31", "rrule", "FREQ=MONTHLY;INTERVAL=3");

    private final FeedReader reader;
    private final UUID plan = UUID.randomUUID();

    @Inject
    GapsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void gaps_are_what_is_left_unsaid_in_the_text_and_around_it() {
        gaps(drafted(between(REGION, CITIZENS)))
                .body(
                        "items",
                        contains(
                                "PERIOD_START",
                                "PERIOD_END",
                                "ECONOMY",
                                "SIGNATORY_ROLES",
                                "TERMINATION_TERMS",
                                "FOLLOWUP_INTERVAL",
                                "INDICATORS",
                                "TARGETS",
                                "PARTY_IDENTIFIERS",
                                "GOVERNANCE_BODY",
                                "CONTACT_ROLES"));
    }

    @Test
    void a_plan_that_says_when_fills_the_gap_of_its_agreement_and_of_no_other() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var other = drafted(between(REGION, MUNICIPALITY));
        tell(1, "drafted", plan(agreement, "DRAFT", Map.of()));
        assertOpen(agreement);
        tell(2, "changed", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        assertFilled(agreement);
        assertOpen(other);
        tell(3, "completed", plan(agreement, "COMPLETED", Map.of("when", QUARTERLY)));
        assertFilled(agreement);
    }

    @Test
    void a_plan_that_came_to_nothing_leaves_the_gap() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        tell(1, "drafted", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        tell(2, "cancelled", plan(agreement, "CANCELLED", Map.of("when", QUARTERLY)));
        assertOpen(agreement);
    }

    @Test
    void a_plan_that_was_deleted_leaves_the_gap() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        tell(1, "drafted", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        assertFilled(agreement);
        tell(2, "deleted", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        assertOpen(agreement);
    }

    @Test
    void a_draft_is_not_deleted_while_there_is_a_plan_for_it_whatever_came_of_that() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        tell(1, "drafted", plan(agreement, "DRAFT", Map.of()));
        assertKept(agreement, plan);
        tell(2, "changed", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        assertKept(agreement, plan);
        tell(3, "cancelled", plan(agreement, "CANCELLED", Map.of("when", QUARTERLY)));
        assertKept(agreement, plan);
        tell(4, "deleted", plan(agreement, "CANCELLED", Map.of("when", QUARTERLY)));
        as(COORDINATOR).get(at(agreement)).then().body("_links", hasKey("delete"));
        delete(agreement).then().statusCode(204);
    }

    @Test
    void a_draft_is_not_deleted_while_there_is_an_evaluation_of_it() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var evaluation = UUID.randomUUID();
        var data = Map.of("status", "PLANNED", "subject", Map.of("type", "AGREEMENT", "id", agreement.path("id")));
        NeighbourStub.publish("followup", "evaluation.planned", evaluation, 1, data);
        reader.catchUp("followup");
        assertKept(agreement, evaluation);
        NeighbourStub.publish("followup", "evaluation.deleted", evaluation, 2, data);
        reader.catchUp("followup");
        delete(agreement).then().statusCode(204);
    }

    @Test
    void a_draft_is_not_deleted_while_a_goal_of_it_is_followed_up() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var goal = agreement.<String>path("terms.goals[0].id");
        var evaluation = UUID.randomUUID();
        var data = Map.of("status", "PLANNED", "subject", Map.of("type", "GOAL", "id", goal));
        NeighbourStub.publish("followup", "evaluation.planned", evaluation, 1, data);
        reader.catchUp("followup");
        assertKept(agreement, evaluation);
    }

    @Test
    void what_one_may_not_see_keeps_a_draft_and_is_not_named() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        NeighbourStub.publish(
                "followup",
                "followup-plan.drafted",
                plan,
                1,
                plan(agreement, "DRAFT", Map.of()),
                new Access(UUID.randomUUID(), Visibility.PRIVATE, Set.of()));
        reader.catchUp("followup");
        as(COORDINATOR).get(at(agreement)).then().body("_links", not(hasKey("delete")));
        refused(delete(agreement), 409, "still-in-use").then().body("detail", not(containsString(plan.toString())));
    }

    private static void assertKept(Response agreement, UUID by) {
        as(COORDINATOR).get(at(agreement)).then().body("_links", not(hasKey("delete")));
        refused(delete(agreement), 409, "still-in-use").then().body("detail", containsString(by.toString()));
    }

    private static Response delete(Response agreement) {
        return as(COORDINATOR).header("If-Match", "*").delete(at(agreement));
    }

    @Test
    void the_occasions_of_a_plan_are_passed_over() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        NeighbourStub.publish(
                "followup", "followup-occasion.scheduled", UUID.randomUUID(), 1, Map.of("status", "SCHEDULED"));
        tell(1, "drafted", plan(agreement, "DRAFT", Map.of("when", QUARTERLY)));
        assertFilled(agreement);
    }

    @Test
    void finding_gaps_costs_three_statements() throws Exception {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        gaps(agreement);
        assertEquals(3, SqlStatements.during(() -> gaps(agreement)));
    }

    private void tell(long version, String what, Object data) {
        NeighbourStub.publish("followup", "followup-plan." + what, plan, version, data);
        reader.catchUp("followup");
    }

    private static Map<String, Object> plan(Response agreement, String status, Map<String, Object> more) {
        var content = new HashMap<String, Object>(more);
        content.put("subject", Map.of("type", "AGREEMENT", "id", agreement.path("id")));
        return Map.of("status", status, "content", content);
    }

    private static void assertOpen(Response agreement) {
        gaps(agreement).body("items", hasItem("FOLLOWUP_INTERVAL"));
        as(COORDINATOR)
                .get(AnAgreement.AGREEMENTS + "?lacking=FOLLOW_UP&id=" + agreement.path("id"))
                .then()
                .body("items", hasSize(1));
    }

    private static void assertFilled(Response agreement) {
        gaps(agreement).body("items", not(hasItem("FOLLOWUP_INTERVAL")));
        as(COORDINATOR)
                .get(AnAgreement.AGREEMENTS + "?lacking=FOLLOW_UP&id=" + agreement.path("id"))
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse gaps(Response agreement) {
        return as(COORDINATOR).get(at(agreement) + "/gaps").then().statusCode(200);
    }
}
