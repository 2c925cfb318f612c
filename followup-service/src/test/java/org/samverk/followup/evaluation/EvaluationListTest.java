package org.samverk.followup.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.evaluation.AnEvaluation.AARHUS_EVALUATOR;
import static org.samverk.followup.evaluation.AnEvaluation.EVALUATIONS;
import static org.samverk.followup.evaluation.AnEvaluation.completed;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.criterion;
import static org.samverk.followup.evaluation.AnEvaluation.evaluating;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.evaluation.AnEvaluation.started;
import static org.samverk.followup.subject.Subject.Type.ACTIVITY;
import static org.samverk.followup.subject.Subject.Type.AGREEMENT;
import static org.samverk.followup.subject.Subject.Type.COLLABORATION;
import static org.samverk.followup.subject.Subject.Type.GOAL;
import static org.samverk.followup.subject.Subject.Type.PILOT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class EvaluationListTest {
    private final Stage stage;

    @Inject
    EvaluationListTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    private static UUID shared(Subject.Type type) {
        return ASubject.published(type, Visibility.SHARED);
    }

    private static ValidatableResponse listed(String query) {
        return as(EVALUATOR).get(EVALUATIONS + query).then().statusCode(200);
    }

    private static String id(Response evaluation) {
        return evaluation.path("id");
    }

    @Test
    void they_are_found_by_what_they_are_of() {
        var goal = UUID.randomUUID();
        var agreement =
                AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(goal).publish();
        var activity = ASubject.activityOf(agreement);
        stage.hear();
        var ofAgreement = planned(evaluating(AGREEMENT, agreement));
        var ofGoal = planned(evaluating(GOAL, goal));
        var ofActivity = planned(evaluating(ACTIVITY, activity));
        planned(evaluating(COLLABORATION, shared(COLLABORATION)));
        listed("?agreement=" + agreement)
                .body("items.id", containsInAnyOrder(id(ofAgreement), id(ofGoal), id(ofActivity)));
        listed("?subject=" + goal).body("items.id", contains(id(ofGoal)));
        listed("?agreement=" + agreement + "&subjectType=ACTIVITY").body("items.id", contains(id(ofActivity)));
        listed("?count=true&subject=" + UUID.randomUUID()).body("total", equalTo(0));
    }

    @Test
    void they_are_found_by_who_evaluates_and_why_and_how_far_they_have_come() {
        var pilot = shared(PILOT);
        var other = concluded(PILOT, pilot);
        other.put("type", "PROCESS");
        var theirs = as(AARHUS_EVALUATOR).body(other).post(EVALUATIONS);
        var ours = planned(evaluating(PILOT, pilot));
        var done = completed(concluded(PILOT, pilot));
        listed("?subject=" + pilot + "&owner=" + MUNICIPALITY).body("items.id", contains(id(theirs)));
        listed("?subject=" + pilot + "&type=PROCESS").body("items.id", contains(id(theirs)));
        listed("?subject=" + pilot + "&type=SUMMATIVE").body("items.id", contains(id(done), id(ours)));
        listed("?subject=" + pilot + "&status=COMPLETED").body("items.id", contains(id(done)));
        listed("?subject=" + pilot + "&status=PLANNED").body("items.id", contains(id(ours), id(theirs)));
        listed("?id=" + id(ours) + "," + id(theirs)).body("items.id", contains(id(ours), id(theirs)));
    }

    @Test
    void they_are_found_by_what_they_recommend() {
        var pilot = shared(PILOT);
        var yes = concluded(PILOT, pilot);
        var no = concluded(PILOT, pilot);
        no.put("recommendScaleUp", false);
        var recommended = planned(yes);
        var advisedAgainst = planned(no);
        planned(evaluating(PILOT, pilot));
        listed("?subject=" + pilot + "&recommendScaleUp=true").body("items.id", contains(id(recommended)));
        listed("?subject=" + pilot + "&recommendScaleUp=false").body("items.id", contains(id(advisedAgainst)));
    }

    @Test
    void they_are_found_by_how_they_judge() {
        var pilot = shared(PILOT);
        var content = evaluating(PILOT, pilot);
        content.put("criteria", List.of(criterion("REACH", "rating", 2), criterion("EQUITY", "rating", 5)));
        var fair = planned(content);
        content.put("criteria", List.of(criterion("REACH", "rating", 4), criterion("EQUITY")));
        var wide = planned(content);
        planned(evaluating(PILOT, pilot));
        var mine = "?subject=" + pilot;
        listed(mine + "&criterion=EQUITY").body("items.id", contains(id(wide), id(fair)));
        listed(mine + "&criterion=EQUITY&minRating=1").body("items.id", contains(id(fair)));
        listed(mine + "&criterion=REACH&minRating=3").body("items.id", contains(id(wide)));
        listed(mine + "&minRating=5").body("items.id", contains(id(fair)));
        listed(mine + "&minRating=4").body("items.id", contains(id(wide), id(fair)));
        listed(mine + "&criterion=AGENDA_SPACE").body("items.size()", equalTo(0));
        AnEvaluation.changed(fair, Map.of("criteria", List.of(criterion("AGENDA_SPACE"))));
        listed(mine + "&criterion=AGENDA_SPACE").body("items.id", contains(id(fair)));
        listed(mine + "&criterion=REACH").body("items.id", contains(id(wide)));
    }

    @Test
    void they_are_sorted_by_when_they_were_entered_or_completed() {
        var pilot = shared(PILOT);
        var late = started(concluded(PILOT, pilot));
        var soon = completed(concluded(PILOT, pilot));
        stage.at("2026-03-05T12:00:00Z");
        as(EVALUATOR).post(AnEvaluation.at(late) + "/completions").then().statusCode(201);
        var mine = "?subject=" + pilot;
        listed(mine).body("items.id", contains(id(soon), id(late)));
        listed(mine + "&sort=createdAt").body("items.id", contains(id(late), id(soon)));
        listed(mine + "&sort=completedOn").body("items.id", contains(id(soon), id(late)));
        listed(mine + "&sort=-completedOn").body("items.id", contains(id(late), id(soon)));
        listed(mine + "&sort=createdAt&limit=1&count=true")
                .body("items.id", contains(id(late)))
                .body("total", equalTo(2))
                .body("_links", hasKey("next"));
    }
}
