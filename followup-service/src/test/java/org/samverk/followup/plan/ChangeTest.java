package org.samverk.followup.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ChangeTest {
    private final Stage stage;

    @Inject
    ChangeTest(Stage stage) {
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

    @Test
    void a_plan_changes_while_it_is_a_draft() {
        var plan = drafted(draft(AGREEMENT));
        as(COORDINATOR)
                .header("If-Match", plan.header("ETag"))
                .body(plan.asString())
                .put(at(plan))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        problem(as(COORDINATOR).body(draft(AGREEMENT)).put(at(plan)), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"7\"")
                        .body(draft(AGREEMENT))
                        .put(at(plan)),
                412,
                "precondition-failed");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("title", Map.of("sv", "Uppföljning")))
                .patch(at(plan))
                .then()
                .statusCode(200)
                .body("title.sv", equalTo("Uppföljning"));
        var active = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(Map.of("title", Map.of("sv", "Ny")))
                        .patch(at(active)),
                409,
                "illegal-transition");
        as(COORDINATOR)
                .get(at(plan) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("title.sv", equalTo("Uppföljning"))
                .body("_links", hasKey("history"))
                .body("_links", not(hasKey("update")))
                .body("_links", not(hasKey("activate")));
    }

    @Test
    void whose_a_plan_is_and_what_it_is_about_stay() {
        var plan = drafted(draft(AGREEMENT));
        problem(change(plan, Map.of("ownerPartnerId", MUNICIPALITY.toString())), 422, "subject-fixed")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        var elsewhere = Map.of("subject", Map.of("id", UUID.randomUUID().toString()));
        problem(change(plan, elsewhere), 422, "subject-fixed").then().body("errors.pointer", contains("/subject"));
        change(plan, Map.of("ownerPartnerId", REGION.toString())).then().statusCode(200);
        var active = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        problem(change(active, elsewhere), 409, "illegal-transition");
        problem(change(active, Map.of("reporter", Map.of("partnerId", UUID.randomUUID()))), 409, "illegal-transition");
        change(active, Map.of("reporter", Map.of("partnerId", MUNICIPALITY)))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void a_draft_is_deleted_and_gone_for_those_who_saw_it() {
        var plan = drafted(draft(AGREEMENT));
        as(COORDINATOR).get(at(plan)).then().body("_links.delete.method", equalTo("DELETE"));
        problem(as(COORDINATOR).delete(at(plan)), 428, "precondition-required");
        problem(as(COORDINATOR).header("If-Match", "\"7\"").delete(at(plan)), 412, "precondition-failed");
        problem(as(AARHUS).header("If-Match", "\"1\"").delete(at(plan)), 403, "not-yours");
        as(COORDINATOR).header("If-Match", "\"1\"").delete(at(plan)).then().statusCode(204);
        problem(as(COORDINATOR).get(at(plan)), 410, "gone");
        problem(as(AARHUS).get(at(plan)), 410, "gone");
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(plan)), 410, "gone");
        problem(as(COORDINATOR).post(at(plan) + "/activations"), 410, "gone");
        as(COORDINATOR).get(PLANS + "?id=" + plan.path("id")).then().body("items", empty());
        as(AARHUS)
                .get("/samverk/v1/events/followup?subject=" + plan.path("id"))
                .then()
                .body("type", contains("org.samverk.followup-plan.drafted", "org.samverk.followup-plan.deleted"));
        var active = active(settled(AGREEMENT, "2026-03-31", QUARTERLY));
        active.then().body("_links", not(hasKey("delete")));
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(active)), 409, "illegal-transition");
    }

    private static Response change(Response plan, Map<String, ?> patch) {
        return as(COORDINATOR).header("If-Match", "*").body(patch).patch(at(plan));
    }
}
