package org.samverk.followup.occasion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.GOAL;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OCCASIONS;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.report;
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
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.kit.testing.Tokens;

/// A work group that reports to a public health council.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ForumReportTest {
    private final Stage stage;

    @Inject
    ForumReportTest(Stage stage) {
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

    private static Map<String, Object> plan(UUID workGroup, UUID council) {
        var plan = settled(agreement("SHARED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY);
        plan.put("reporter", Map.of("forumId", workGroup.toString()));
        plan.put("recipient", Map.of("forumId", council.toString()));
        return plan;
    }

    private static Response write(String token, String occasion) {
        return as(token).header("If-Match", "*").body(report(GOAL)).put(occasion + "/report");
    }

    @Test
    void whoever_owns_a_forum_acts_for_it() {
        var workGroup = ASubject.forumOf(MUNICIPALITY);
        var council = ASubject.forumOf(REGION, OUTSIDER);
        var plan = active(plan(workGroup, council));
        plan.then()
                .body("reporter.forumId", equalTo(workGroup.toString()))
                .body("reporter.forumName.sv", equalTo("Folkhälsorådet"))
                .body("reporter", not(hasKey("partnerId")));
        var occasion = first(plan);
        problem(write(COORDINATOR, occasion), 403, "not-yours");
        write(AARHUS, occasion)
                .then()
                .statusCode(200)
                .body("report.summary", equalTo("Henvisningerne er kommet i gang"));
        as(COORDINATOR).get(occasion).then().body("report", nullValue());
        as(AARHUS).get(occasion).then().body("report.summary", equalTo("Henvisningerne er kommet i gang"));
        problem(as(COORDINATOR).post(occasion + "/submissions"), 403, "not-yours");
        as(AARHUS).post(occasion + "/submissions").then().statusCode(201).body("_links", not(hasKey("receive")));
        problem(as(AARHUS).post(occasion + "/receipts"), 403, "not-yours");
        as(STRANGER)
                .get(occasion)
                .then()
                .body("_links", hasKey("receive"))
                .body("recipient.forumId", equalTo(council.toString()));
        as(STRANGER).post(occasion + "/receipts").then().statusCode(201).body("status", equalTo("RECEIVED"));
        as(COORDINATOR).get(occasion + "/history").then().body("chainHolds", equalTo(true));
    }

    @Test
    void who_submitted_a_report_does_not_receive_it() {
        var occasion = first(active(plan(ASubject.forumOf(REGION), ASubject.forumOf(REGION))));
        write(COORDINATOR, occasion).then().statusCode(200);
        as(COORDINATOR)
                .post(occasion + "/submissions")
                .then()
                .statusCode(201)
                .body("_links", not(hasKey("receive")))
                .body("_links", hasKey("return"));
        as(COORDINATOR).get(occasion).then().body("_links", not(hasKey("receive")));
        problem(as(COORDINATOR).post(occasion + "/receipts"), 403, "own-report");
        var colleague = Tokens.withSubject("c2-region", "DK_CVR:29190925", "reader", "coordinator");
        as(colleague).get(occasion).then().body("_links", hasKey("receive"));
        as(colleague)
                .get(occasion + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body("_links", hasKey("history"))
                .body("_links", not(hasKey("receive")));
        as(colleague).post(occasion + "/receipts").then().statusCode(201).body("status", equalTo("RECEIVED"));
    }

    @Test
    void who_owns_it_now_counts() {
        var workGroup = ASubject.forumOf(MUNICIPALITY);
        var occasion = first(active(plan(workGroup, ASubject.forumOf(REGION))));
        ASubject.ownForum(workGroup, 2, REGION);
        stage.hear();
        problem(write(AARHUS, occasion), 403, "not-yours");
        write(COORDINATOR, occasion).then().statusCode(200);
    }

    @Test
    void a_forum_reports_to_another_and_is_there_to_see() {
        var workGroup = ASubject.forumOf(MUNICIPALITY);
        problem(as(COORDINATOR).body(plan(workGroup, workGroup)).post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/recipient"));
        problem(as(COORDINATOR).body(plan(workGroup, UUID.randomUUID())).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/recipient/forumId"));
        var nowhere = plan(UUID.randomUUID(), UUID.randomUUID());
        problem(as(COORDINATOR).body(nowhere).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/reporter/forumId", "/recipient/forumId"));
        nowhere.put("recipient", Map.of("partnerId", UUID.randomUUID().toString()));
        nowhere.put(
                "subject", Map.of("type", "AGREEMENT", "id", UUID.randomUUID().toString()));
        problem(as(COORDINATOR).body(nowhere).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id", "/reporter/forumId", "/recipient/partnerId"));
        for (var role : new Map<?, ?>[] {Map.of(), Map.of("forumId", workGroup, "partnerId", REGION)}) {
            var neither = plan(workGroup, ASubject.forumOf(REGION));
            neither.put("recipient", role);
            problem(as(COORDINATOR).body(neither).post(PLANS), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/recipient"));
        }
    }

    @Test
    void a_forum_none_of_whose_owners_sees_the_subject_does_not_report_on_it() {
        var plan = settled(agreement("RESTRICTED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY);
        plan.put("reporter", Map.of("forumId", ASubject.forumOf(OUTSIDER).toString()));
        problem(as(COORDINATOR).post(at(drafted(plan)) + "/activations"), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/reporter"));
        plan.put(
                "reporter",
                Map.of("forumId", ASubject.forumOf(OUTSIDER, MUNICIPALITY).toString()));
        active(plan);
    }

    @Test
    void they_are_found_by_their_forums_at_a_constant_price() throws Exception {
        var workGroup = ASubject.forumOf(MUNICIPALITY);
        var council = ASubject.forumOf(REGION);
        var plan = active(plan(workGroup, council));
        String id = plan.path("id");
        for (var filter : new String[] {"reporterForum=" + workGroup, "recipientForum=" + council}) {
            as(COORDINATOR).get(PLANS + "?" + filter).then().body("items.id", contains(id));
            as(COORDINATOR).get(OCCASIONS + "?" + filter).then().body("items.planId", hasItem(id));
        }
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(plan))));
        var occasion = first(plan);
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(occasion)));
    }
}
