package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnalysisInputTest {
    @Test
    void an_analysis_stays_with_its_owner() {
        var analysis = drafted(content());
        problem(
                        changing(COORDINATOR)
                                .body(Map.of("ownerPartnerId", MUNICIPALITY_ID))
                                .patch(at(analysis)),
                        422,
                        "owner-fixed")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        changing(COORDINATOR)
                .body(Map.of("ownerPartnerId", REGION_ID))
                .patch(at(analysis))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void an_analysis_too_large_to_be_read_in_one_piece_is_refused() {
        var analysis = drafted(content());
        var texts =
                Collections.nCopies(10, Map.of("da", "å".repeat(500), "sv", "å".repeat(500), "en", "å".repeat(500)));
        var wordy = new HashMap<>(group("Naboerne"));
        wordy.put("theirGoals", texts);
        wordy.put("benefits", texts);
        for (var i = 0; i < 4; i++) {
            added(analysis, wordy);
        }
        problem(as(COORDINATOR).body(wordy).post(at(analysis) + "/stakeholders"), 422, "aggregate-too-large");
        as(COORDINATOR).get(at(analysis)).then().body("stakeholders", hasSize(4));
    }

    @Test
    void partners_and_groups_are_known_ones() {
        var content = content();
        content.put("initiatorPartnerId", UUID.randomUUID().toString());
        content.put("citizenGroups", List.of("OLDER", "NO_SUCH_GROUP", "AARHUS:WIDOWS"));
        problem(as(COORDINATOR).body(content).post(ANALYSES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", containsInAnyOrder("/initiatorPartnerId", "/citizenGroups/1"));
    }

    @Test
    void bad_bodies_are_named() {
        var content = content();
        content.put("timeFrame", Map.of("start", "2026-05-01", "end", "2026-04-30"));
        problem(as(COORDINATOR).body(content).post(ANALYSES), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/timeFrame/end"));
        content.put("timeFrame", Map.of("start", "2026-05-01", "end", "2026-05-01"));
        drafted(content);
        problem(as(COORDINATOR).body("{}").post(ANALYSES), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/title"));
        problem(as(COORDINATOR).body("").post(ANALYSES), 400, "validation-failed");
        problem(
                as(COORDINATOR)
                        .body("{\"title\":{\"da\":\"x\"},\"responsible\":\"x\"}")
                        .post(ANALYSES),
                400,
                "validation-failed");
        problem(
                        as(COORDINATOR)
                                .body(
                                        "{\"title\":{\"da\":\"x\"},\"feasibility\":6,\"ownGoals\":[null],\"citizenGroups\":[\"\"]}")
                                .post(ANALYSES),
                        400,
                        "validation-failed")
                .then()
                .body("errors", hasSize(3));
        problem(as(COORDINATOR).get(ANALYSES + "?status=DONE"), 400, "validation-failed");
        problem(as(COORDINATOR).get(ANALYSES + "?colour=red"), 400, "unknown-parameter");
    }

    @Test
    void an_external_id_belongs_to_one_analysis_of_an_owner() {
        var content = content();
        var external =
                Map.of("system", "case-system", "value", UUID.randomUUID().toString());
        content.put("externalIds", List.of(external));
        var analysis = drafted(content);
        problem(as(COORDINATOR).body(content).post(ANALYSES), 409, "external-id-taken");
        created(as(MUNICIPALITY).body(content).post(ANALYSES));
        as(COORDINATOR)
                .get(ANALYSES + "?externalId=case-system:" + external.get("value"))
                .then()
                .body("items.id", contains((String) analysis.path("id")));
    }
}
