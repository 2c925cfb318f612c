package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessed;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.engaged;
import static org.samverk.partners.stakeholder.AnAnalysis.engagement;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.path;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.raised;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvolvementTest {
    @Test
    void an_engagement_is_one_in_each_phase_with_days_in_order() {
        var analysis = drafted(content());
        var at = added(analysis, key(HOSPITAL_ID));
        var planned = engaged(at, engagement("PLANNING", "CONSULT"));
        problem(as(COORDINATOR).body(engagement("PLANNING", "INFORM")).post(at + "/engagements"), 422, "phase-taken");
        var follow = path(engaged(at, Map.of("phase", "FOLLOW_UP", "start", "2026-01-01")));
        as(COORDINATOR).get(at).then().body("warnings", contains("FOLLOW_UP_BEFORE_PLANNING"));
        problem(changing(COORDINATOR).body(engagement("PLANNING", "INFORM")).put(follow), 422, "phase-taken");
        changing(COORDINATOR)
                .body(Map.of("phase", "FOLLOW_UP", "start", "2026-09-01"))
                .put(follow)
                .then()
                .statusCode(200)
                .body("stakeholders[0].warnings", empty());
        for (var days : List.of(Map.of("start", "2026-03-02", "end", "2026-03-01"), Map.of("end", "2026-03-01"))) {
            var body = new HashMap<String, Object>(days);
            body.put("phase", "IMPLEMENTATION");
            problem(as(COORDINATOR).body(body).post(at + "/engagements"), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/end"));
        }
        changing(COORDINATOR).delete(follow).then().statusCode(200).body("stakeholders[0].engagements", hasSize(1));
        problem(as(COORDINATOR).get(follow), 404, "not-found");
        var outcome = created(as(COORDINATOR).body(Map.of("status", "SKIPPED")).post(path(planned) + "/outcomes"));
        as(COORDINATOR).get(path(planned)).then().body("status", equalTo("SKIPPED"));
        outcome.then().body("version", equalTo(7));
    }

    @Test
    void a_key_stakeholder_of_much_influence_that_is_only_informed_is_warned_of() {
        var at = added(drafted(content()), key(HOSPITAL_ID));
        assessed(at, assessment(REGION_ID, "2026-01-10", 2, 4));
        engaged(at, engagement("PLANNING", "INFORM"));
        as(COORDINATOR).get(at).then().body("warnings", contains("KEY_ONLY_INFORMED"));
        engaged(at, engagement("IMPLEMENTATION", "WORK_GROUP"));
        as(COORDINATOR).get(at).then().body("warnings", empty());
    }

    @Test
    void an_objection_is_answered_with_a_response_and_its_words_can_be_erased() {
        var analysis = drafted(content());
        var at = path(raised(analysis, objection("Vi har prøvet det før")));
        as(COORDINATOR).get(at).then().body("status", equalTo("OPEN")).body("text", equalTo("Vi har prøvet det før"));
        var answered = new HashMap<String, Object>(objection("Vi har prøvet det før"));
        answered.put("status", "ANSWERED");
        problem(changing(COORDINATOR).body(answered).put(at), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/response"));
        answered.put("response", "Ikke med sygehuset");
        changing(COORDINATOR).body(answered).put(at).then().statusCode(200).body("version", equalTo(3));
        changing(COORDINATOR).body(answered).put(at).then().statusCode(200).body("version", equalTo(3));
        problem(as(COORDINATOR).body(answered).put(at), 428, "precondition-required");
        var stranger = new HashMap<>(answered);
        stranger.put("stakeholderId", UUID.randomUUID().toString());
        problem(changing(COORDINATOR).body(stranger).put(at), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/stakeholderId"));
        var then = as(COORDINATOR).get(at(analysis)).<String>path("updatedAt");
        changing(COORDINATOR).delete(at).then().statusCode(200).body("objections", empty());
        as(COORDINATOR).queryParam("knownAt", then).get(at(analysis)).then().statusCode(200);
        as(COORDINATOR)
                .get(at(analysis) + "/history?sort=version")
                .then()
                .body("items.type", hasItem("stakeholder-analysis.objection-removed"))
                .body("chainHolds", equalTo(true));
        assertFalse(as(COORDINATOR).get(at(analysis) + "/history").asString().contains("prøvet"));
    }
}
