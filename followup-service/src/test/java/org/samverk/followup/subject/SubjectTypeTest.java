package org.samverk.followup.subject;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.report;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SubjectTypeTest {
    private final Stage stage;

    @Inject
    SubjectTypeTest(Stage stage) {
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

    private static Map<String, Object> about(Subject.Type type, UUID id) {
        var plan = settled(id, "2026-03-31", QUARTERLY);
        plan.put("subject", Map.of("type", type.name(), "id", id.toString()));
        return plan;
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AGREEMENT", "GOAL"})
    void whatever_is_followed_up_shows_its_plan_to_whoever_sees_it(Subject.Type type) {
        var id = ASubject.published(type, Visibility.RESTRICTED);
        var plan = active(about(type, id));
        plan.then().body("subject.type", equalTo(type.name())).body("subject.title.size()", equalTo(1));
        as(AARHUS).get(at(plan)).then().statusCode(200).body("_links", hasKey("subject"));
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        ASubject.publish(type, id, 2, Visibility.SHARED);
        stage.hear();
        as(STRANGER).get(first(plan)).then().statusCode(200).body("subject.id", equalTo(id.toString()));
        ASubject.publish(type, id, 3, Visibility.PRIVATE);
        stage.hear();
        problem(as(AARHUS).get(at(plan)), 404, "not-found");
        as(COORDINATOR).get(at(plan)).then().statusCode(200);
    }

    @Test
    void what_is_of_another_type_or_out_of_sight_is_not_there() {
        var forum = ASubject.published(Subject.Type.FORUM, Visibility.SHARED);
        problem(as(COORDINATOR).body(about(Subject.Type.PILOT, forum)).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.RESTRICTED);
        problem(as(STRANGER).body(about(Subject.Type.PILOT, pilot)).post(PLANS), 422, "unknown-reference");
    }

    @Test
    void plans_of_an_agreement_are_those_of_its_goals_and_activities_too() {
        var goal = UUID.randomUUID();
        var agreement =
                AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(goal).publish();
        var activity = ASubject.activityOf(agreement);
        stage.hear();
        var ofAgreement = drafted(settled(agreement, "2026-03-31", QUARTERLY));
        var ofGoal = active(about(Subject.Type.GOAL, goal));
        var ofActivity = drafted(about(Subject.Type.ACTIVITY, activity));
        drafted(about(Subject.Type.FORUM, ASubject.published(Subject.Type.FORUM, Visibility.SHARED)));
        ofGoal.then()
                .body("subject.title.da", equalTo("Færre rygere"))
                .body("subject.agreementId", equalTo(agreement.toString()))
                .body("_links.subject.href", equalTo("/samverk/v1/agreements/" + agreement));
        as(COORDINATOR)
                .get(PLANS + "?agreement=" + agreement)
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(ofAgreement.<String>path("id"), ofGoal.path("id"), ofActivity.path("id")));
        as(COORDINATOR).get(PLANS + "?subject=" + goal).then().body("items.id", contains(ofGoal.<String>path("id")));
        as(COORDINATOR)
                .get("/samverk/v1/followup-occasions?limit=1&agreement=" + agreement)
                .then()
                .body("items.planId", contains(ofGoal.<String>path("id")));
    }

    @Test
    void what_hangs_on_a_goal_the_text_has_no_more_is_seen_as_the_agreement_is() {
        var kept = UUID.randomUUID();
        var dropped = UUID.randomUUID();
        var agreement = AnAgreement.of("SHARED", REGION, MUNICIPALITY)
                .withGoals(kept, dropped)
                .publish();
        stage.hear();
        var plan = drafted(about(Subject.Type.GOAL, dropped));
        AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(kept).publish(agreement, 2);
        stage.hear();
        as(STRANGER).get(at(plan)).then().statusCode(200);
        problem(as(COORDINATOR).body(about(Subject.Type.GOAL, dropped)).post(PLANS), 422, "subject-cancelled");
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).withGoals(kept).publish(agreement, 3);
        stage.hear();
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        as(AARHUS).get(at(plan)).then().statusCode(200).body("subject.title.da", equalTo("Færre rygere"));
    }

    @Test
    void where_a_goal_is_followed_up_that_goal_is_reported_on() {
        var goal = UUID.randomUUID();
        var other = UUID.randomUUID();
        AnAgreement.of("SHARED", REGION, MUNICIPALITY).withGoals(goal, other).publish();
        stage.hear();
        var occasion = first(active(about(Subject.Type.GOAL, goal)));
        problem(write(occasion, report(other)), 422, "unknown-reference");
        write(occasion, report(goal)).then().statusCode(200);
    }

    @Test
    void what_is_given_up_is_not_followed_up() {
        var activity = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        var draft = drafted(about(Subject.Type.ACTIVITY, activity));
        as(COORDINATOR).get(at(draft)).then().body("_links", hasKey("activate"));
        ASubject.cancelledActivity(activity, 2);
        stage.hear();
        as(COORDINATOR).get(at(draft)).then().body("_links", not(hasKey("activate")));
        problem(as(COORDINATOR).post(at(draft) + "/activations"), 422, "subject-cancelled");
    }

    @Test
    void what_is_deleted_is_shown_by_its_last_name_and_nothing_new_hangs_on_it() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var plan = drafted(about(Subject.Type.PILOT, pilot));
        plan.then().body("subject", not(hasKey("deleted")));
        ASubject.deleted(pilot, 2);
        stage.hear();
        as(STRANGER)
                .get(at(plan))
                .then()
                .body("subject.title.sv", equalTo("Fullföljda studier"))
                .body("subject.deleted", equalTo(true));
        problem(as(COORDINATOR).body(about(Subject.Type.PILOT, pilot)).post(PLANS), 422, "unknown-reference");
    }

    @Test
    void reading_a_plan_takes_one_statement_whatever_it_is_about() throws Exception {
        var plan = active(
                about(Subject.Type.COLLABORATION, ASubject.published(Subject.Type.COLLABORATION, Visibility.SHARED)));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(plan))));
    }
}
