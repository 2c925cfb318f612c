package org.samverk.agreements.pilot.trial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.pilot.APilot.FOUNDER;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.SOUTH;
import static org.samverk.agreements.pilot.APilot.accepted;
import static org.samverk.agreements.pilot.APilot.advance;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.evaluate;
import static org.samverk.agreements.pilot.APilot.offer;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.preconditions;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.APilot.running;
import static org.samverk.agreements.pilot.APilot.tellEvaluation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.pilot.APilot;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotLifeTest {
    private final FeedReader reader;

    @Inject
    PilotLifeTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void a_step_that_is_none_says_what_is_possible() {
        var pilot = prepared(complete());
        refused(advance(pilot, "OFFERING"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("KNOWLEDGE_BASE", "CLOSED"));
        refused(advance(pilot, "PREPARING"), 409, "illegal-transition");
        refused(as(FOUNDER).body(Map.of("to", "KNOWLEDGE_BASE")).post(at(pilot) + "/advances"), 403, "not-yours");
        refused(advance(pilot, "ELSEWHERE"), 400, "validation-failed");
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        var content = bare();
        content.put("preconditions", preconditions(false));
        var pilot = prepared(content);
        refused(advance(pilot, "KNOWLEDGE_BASE"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/knowledgeBaseRef"));
        changed(pilot, OWNER, Map.of("knowledgeBaseRef", "Kunskapsbas, dnr 2026/17"));
        advanced(pilot, "KNOWLEDGE_BASE");
        refused(advance(pilot, "ANALYSED"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/recommendations"));
        changed(pilot, OWNER, Map.of("recommendations", List.of(Map.of("sv", "Tidiga insatser"))));
        advanced(pilot, "ANALYSED");
        refused(advance(pilot, "PRESENTED"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/presentations", "/presentations"));
        changed(pilot, OWNER, Map.of("presentations", complete().get("presentations")));
        advanced(pilot, "PRESENTED");
        refused(advance(pilot, "OFFERING"), 422, "pilot-not-ready")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/preconditions/0/met",
                                "/preconditions/1/met",
                                "/preconditions/2/met",
                                "/preconditions/3/met"));
        var settled = new HashMap<>(complete());
        settled.remove("processLeaderRole");
        settled.remove("workGroupForumId");
        changed(pilot, OWNER, settled).then().statusCode(200);
        advanced(pilot, "OFFERING").then().body("round", equalTo(1)).body("_links", hasKey("offer"));
        refused(advance(pilot, "RUNNING"), 422, "pilot-not-ready")
                .then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/processLeaderRole", "/workGroupForumId", "/participations"));
    }

    @Test
    void what_stands_in_a_goal_document_is_shown_by_it() {
        var content = complete();
        var preconditions = new ArrayList<>(preconditions(true));
        preconditions.set(3, new HashMap<>(preconditions.get(3)));
        preconditions.get(3).remove("reference");
        content.put("preconditions", preconditions);
        var pilot = advanced(prepared(content), "KNOWLEDGE_BASE", "ANALYSED", "PRESENTED");
        refused(advance(pilot, "OFFERING"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/preconditions/3/reference"));
    }

    @Test
    void it_runs_once_somebody_has_accepted() {
        var pilot = offering();
        var participation = offered(pilot, NORTH);
        refused(advance(pilot, "RUNNING"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/participations"));
        accepted(participation, NORTHERNER);
        advanced(pilot, "RUNNING").then().body("status", equalTo("RUNNING")).body("_links", not(hasKey("offer")));
        refused(offer(pilot, SOUTH), 409, "illegal-transition");
        refused(changed(pilot, OWNER, Map.of("recommendations", List.of())), 422, "pilot-not-ready");
    }

    @Test
    void it_is_evaluated_when_followup_says_so_and_scaled_up_unless_that_speaks_against_it() {
        var pilot = running();
        refused(advance(pilot, "EVALUATED"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/evaluationId"));
        var against = evaluate(pilot, false);
        advanced(pilot, "EVALUATED").then().body("evaluationId", equalTo(against.toString()));
        refused(advance(pilot, "SCALING"), 422, "pilot-not-ready");
        evaluate(pilot, null);
        advanced(pilot, "SCALING")
                .then()
                .body("round", equalTo(2))
                .body("nextStatuses", contains("EVALUATED", "CLOSED"));
        offered(pilot, SOUTH).then().body("round", equalTo(2));
        refused(offer(pilot, NORTH), 409, "takes-part-already");
    }

    @Test
    void an_evaluation_of_something_else_or_one_taken_back_does_not_count() {
        var pilot = running();
        var other = running();
        evaluate(other, true);
        var id = evaluate(pilot, true);
        tellEvaluation(id, 2, "evaluation.deleted", pilot.path("id"), true);
        tellEvaluation(id, 1, "evaluation.completed", pilot.path("id"), true);
        NeighbourStub.publish(
                "followup",
                "evaluation.completed",
                UUID.randomUUID(),
                1,
                Map.of("subject", Map.of("type", "AGREEMENT", "id", pilot.path("id")), "status", "COMPLETED"));
        NeighbourStub.publish("followup", "evaluation.planned", UUID.randomUUID(), 1, Map.of("content", Map.of()));
        refused(advance(pilot, "EVALUATED"), 422, "pilot-not-ready");
    }

    @Test
    void nothing_is_evaluated_while_nobody_can_say_so() throws Exception {
        var pilot = running();
        NeighbourStub.whileAway(() -> {
            refused(advance(pilot, "EVALUATED"), 503, "service-unavailable");
            refused(advance(pilot, "SCALING"), 409, "illegal-transition");
        });
        as(OWNER).get(at(pilot)).then().body("status", equalTo("RUNNING"));
    }

    @Test
    void what_is_closed_stays_as_it_was() {
        var pilot = advanced(prepared(bare()), "CLOSED");
        pilot.then().body("_links", not(hasKey("update"))).body("_links", not(hasKey("advance")));
        refused(changed(pilot, OWNER, Map.of("processLeaderRole", "En annan")), 409, "illegal-transition");
        refused(advance(pilot, "PREPARING"), 409, "illegal-transition").then().body("allowed", equalTo(List.of()));
    }

    @Test
    void what_is_followed_up_or_evaluated_is_not_deleted_whatever_came_of_that() {
        var pilot = prepared(bare());
        var evaluation = evaluate(pilot, true);
        reader.catchUp("followup");
        as(OWNER).get(at(pilot)).then().body("_links", not(hasKey("delete")));
        refused(as(OWNER).header("If-Match", "*").delete(at(pilot)), 409, "still-in-use")
                .then()
                .body("detail", containsString(evaluation.toString()));
        reopen(evaluation, pilot);
        reader.catchUp("followup");
        as(OWNER).get(at(pilot)).then().body("_links", not(hasKey("delete")));
        tellEvaluation(evaluation, 3, "evaluation.deleted", pilot.path("id"), true);
        reader.catchUp("followup");
        as(OWNER).get(at(pilot)).then().body("_links", hasKey("delete"));
        var plan = Map.of(
                "status",
                "DRAFT",
                "content",
                Map.of("subject", Map.of("type", "PILOT", "id", pilot.<String>path("id"))));
        NeighbourStub.publish("followup", "followup-plan.drafted", UUID.randomUUID(), 1, plan);
        reader.catchUp("followup");
        refused(as(OWNER).header("If-Match", "*").delete(at(pilot)), 409, "still-in-use");
    }

    @Test
    void it_is_scaled_up_by_an_evaluation_that_is_still_completed() {
        var pilot = running();
        var evaluation = evaluate(pilot, true);
        advanced(pilot, "EVALUATED");
        reopen(evaluation, pilot);
        refused(advance(pilot, "SCALING"), 422, "pilot-not-ready")
                .then()
                .body("errors.pointer", contains("/evaluationId"));
        tellEvaluation(evaluation, 3, "evaluation.completed", pilot.path("id"), true);
        advanced(pilot, "SCALING").then().body("status", equalTo("SCALING"));
    }

    @Test
    void the_evaluation_completed_last_counts_whichever_was_heard_of_first() {
        var pilot = running();
        var again = evaluate(pilot, false);
        evaluate(pilot, true);
        reopen(again, pilot);
        tellEvaluation(again, 3, "evaluation.completed", pilot.path("id"), false);
        advanced(pilot, "EVALUATED").then().body("evaluationId", equalTo(again.toString()));
    }

    private static void reopen(UUID evaluation, Response pilot) {
        NeighbourStub.publish(
                "followup",
                "evaluation.reopened",
                evaluation,
                2,
                Map.of("subject", Map.of("type", "PILOT", "id", pilot.path("id")), "status", "ONGOING"));
    }
}
