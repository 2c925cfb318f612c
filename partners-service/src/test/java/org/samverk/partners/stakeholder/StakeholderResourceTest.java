package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessed;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.path;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.wholeKey;

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
class StakeholderResourceTest {
    @Test
    void a_stakeholder_is_a_partner_or_a_group_by_name_and_kind() {
        var analysis = drafted(content());
        var hospital = added(analysis, wholeKey(HOSPITAL_ID));
        as(COORDINATOR)
                .get(hospital)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("name", equalTo("Sygehus Østjylland"))
                .body("equityFocus", equalTo("UNKNOWN"))
                .body("$", not(hasKey("scores")));
        var group = added(analysis, group("Forældre i Gellerup"));
        as(COORDINATOR).get(group).then().body("kind", equalTo("CITIZEN_GROUP")).body("$", not(hasKey("partnerId")));
        problem(
                        as(COORDINATOR).body(Map.of("importance", "KEY")).post(at(analysis) + "/stakeholders"),
                        400,
                        "validation-failed")
                .then()
                .body("errors.pointer", contains("/partnerId"));
        problem(
                        as(COORDINATOR).body(key(UUID.randomUUID().toString())).post(at(analysis) + "/stakeholders"),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/partnerId"));
        problem(as(COORDINATOR).body(key(HOSPITAL_ID)).post(at(analysis) + "/stakeholders"), 422, "stakeholder-twice")
                .then()
                .body("detail", containsString(hospital.substring(hospital.lastIndexOf('/') + 1)));
    }

    @Test
    void no_person_can_be_a_stakeholder() {
        var at = at(drafted(content())) + "/stakeholders";
        problem(
                        as(COORDINATOR)
                                .body(Map.of("name", "Nogen", "kind", "PERSON", "importance", "KEY"))
                                .post(at),
                        400,
                        "validation-failed")
                .then()
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", containsString("CITIZEN_GROUP"));
        for (var member : List.of("personName", "firstName", "email", "contactPerson")) {
            var body = new HashMap<String, Object>(group("Nogen"));
            body.put(member, "x");
            problem(as(COORDINATOR).body(body).post(at), 400, "validation-failed")
                    .then()
                    .body("errors.pointer", contains("/" + member));
        }
        var assessor = new HashMap<String, Object>(assessment(REGION_ID, "2026-01-01", 3, 3));
        assessor.put("assessor", Map.of("partnerId", REGION_ID, "role", "KAREN"));
        problem(
                as(COORDINATOR).body(assessor).post(at + "/" + UUID.randomUUID() + "/assessments"),
                400,
                "validation-failed");
    }

    @Test
    void what_is_said_of_it_is_replaced_patched_and_removed_with_the_tag_of_the_analysis() {
        var analysis = drafted(content());
        var at = added(analysis, wholeKey(HOSPITAL_ID));
        var read = as(COORDINATOR).get(at);
        as(COORDINATOR)
                .header("If-Match", read.getHeader("ETag"))
                .body(read.asString())
                .put(at)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        problem(as(COORDINATOR).body(key(HOSPITAL_ID)).put(at), 428, "precondition-required");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "\"1\"")
                        .body(key(HOSPITAL_ID))
                        .put(at),
                412,
                "precondition-failed");
        as(COORDINATOR)
                .header("If-Match", "\"1\"", "\"2\"")
                .body(Map.of("attitude", "SCEPTIC", "potentialMandate", "DECISION"))
                .patch(at)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("stakeholders[0].attitude", equalTo("SCEPTIC"))
                .body("stakeholders[0].mandate", equalTo("RESOURCE"));
        changing(COORDINATOR)
                .body(key(HOSPITAL_ID))
                .put(at)
                .then()
                .statusCode(200)
                .body("stakeholders[0].theirGoals", empty())
                .body("stakeholders[0]", not(hasKey("attitude")));
        problem(as(COORDINATOR).delete(at), 428, "precondition-required");
        changing(COORDINATOR).delete(at).then().statusCode(200).body("stakeholders", empty());
        problem(as(COORDINATOR).get(at), 404, "not-found");
        problem(changing(COORDINATOR).delete(at), 404, "not-found");
    }

    @Test
    void several_assess_over_time_and_the_latest_of_each_counts_with_mean_and_spread() {
        var analysis = drafted(content());
        var at = added(analysis, key(HOSPITAL_ID));
        assessed(at, assessment(REGION_ID, "2026-01-10", 2, 2));
        assessed(at, assessment(MUNICIPALITY_ID, "2026-01-20", 5, 4));
        var noted = new HashMap<String, Object>(assessment(REGION_ID, "2026-02-01", 4, 4));
        noted.put("potentialInfluence", 5);
        noted.put("note", "Ledelsen er gået med");
        var last = assessed(at, noted);
        as(COORDINATOR)
                .get(at)
                .then()
                .body("scores.interestLevel.mean", equalTo(4.5f))
                .body("scores.interestLevel.spread", equalTo(1))
                .body("scores.influenceLevel.mean", equalTo(4.0f))
                .body("scores.potentialInfluence.mean", equalTo(5.0f))
                .body("scores.latestAssessments.assessor.name", contains("Region Analyse", "Kommunen, der ved"))
                .body("scores.latestAssessments.note", hasItem("Ledelsen er gået med"))
                .body("quadrant", equalTo("MANAGE_CLOSELY"));
        as(COORDINATOR)
                .get(at + "/assessments?count=true&limit=2")
                .then()
                .body("total", equalTo(3))
                .body("items.assessedOn", contains("2026-02-01", "2026-01-20"));
        as(COORDINATOR)
                .get(at + "/assessments?sort=assessedOn&page=2&limit=2")
                .then()
                .body("items", hasSize(1));
        problem(as(COORDINATOR).get(at + "/assessments?sort=shoeSize"), 400, "validation-failed");
        as(COORDINATOR).get(path(last)).then().statusCode(200).body("interestLevel", equalTo(4));
        as(COORDINATOR).delete(path(last)).then().statusCode(405);
        var history = as(COORDINATOR).get(at(analysis) + "/history").asString();
        assertFalse(history.contains("Ledelsen"));
    }

    @Test
    void scores_are_1_to_5_by_a_known_organisation_and_not_of_tomorrow() {
        var at = added(drafted(content()), key(HOSPITAL_ID)) + "/assessments";
        problem(as(COORDINATOR).body(assessment(REGION_ID, "2026-01-10", 0, 6)).post(at), 400, "validation-failed")
                .then()
                .body("errors", hasSize(2));
        problem(
                        as(COORDINATOR)
                                .body(Map.of("assessor", Map.of("partnerId", REGION_ID)))
                                .post(at),
                        400,
                        "validation-failed")
                .then()
                .body("errors", hasSize(2));
        problem(
                        as(COORDINATOR)
                                .body(assessment(UUID.randomUUID().toString(), "2026-01-10", 3, 3))
                                .post(at),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/assessor/partnerId"));
        problem(as(COORDINATOR).body(assessment(REGION_ID, "2999-01-01", 3, 3)).post(at), 422, "assessed-in-future");
    }
}
