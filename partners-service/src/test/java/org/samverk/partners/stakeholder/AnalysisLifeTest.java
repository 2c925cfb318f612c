package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.OUTSIDER;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.act;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.completed;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.engagement;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.raised;
import static org.samverk.partners.stakeholder.AnAnalysis.reviewed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnalysisLifeTest {
    @Test
    void an_analysis_is_completed_only_when_nothing_is_missing() {
        var analysis = drafted(content());
        added(analysis, key(HOSPITAL_ID));
        problem(as(COORDINATOR).post(at(analysis) + "/completions"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("submit"));
        act(analysis, "submissions").then().body("status", equalTo("IN_REVIEW"));
        problem(as(COORDINATOR).post(at(analysis) + "/completions"), 422, "analysis-incomplete")
                .then()
                .body(
                        "errors.pointer",
                        contains(
                                "/ownGoals",
                                "/citizenBenefit",
                                "/stakeholders/0/theirGoals",
                                "/stakeholders/0/benefits",
                                "/stakeholders/0/assessments",
                                "/stakeholders/0/mandate",
                                "/stakeholders/0/engagements"));
        act(analysis, "returns").then().body("status", equalTo("DRAFT"));
        completed().then().body("status", equalTo("COMPLETED")).body("$", hasKey("completedAt"));
    }

    @Test
    void in_review_it_stays_as_it_is() {
        var analysis = reviewed();
        problem(as(COORDINATOR).body(group("Nye")).post(at(analysis) + "/stakeholders"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("complete", "return"));
        problem(changing(COORDINATOR).body(content()).put(at(analysis)), 409, "illegal-transition");
    }

    @Test
    void what_happens_is_recorded_also_when_it_is_completed_until_it_is_archived() {
        var analysis = completed();
        var stakeholder = at(analysis) + "/stakeholders/" + analysis.path("stakeholders[0].id");
        var engagement = stakeholder + "/engagements/" + analysis.path("stakeholders[0].engagements[0].id");
        var outcome = Map.of("status", "DONE");
        created(as(COORDINATOR).body(outcome).post(engagement + "/outcomes"))
                .then()
                .body("stakeholders[0].engagements[0].status", equalTo("DONE"));
        created(as(COORDINATOR).body(assessment(REGION_ID, "2026-02-01", 5, 2)).post(stakeholder + "/assessments"));
        raised(analysis, objection("Hvem betaler?"));
        problem(
                changing(COORDINATOR).body(engagement("FOLLOW_UP", "INFORM")).put(engagement),
                409,
                "illegal-transition");
        act(analysis, "archivals").then().body("status", equalTo("ARCHIVED")).body("_links", not(hasKey("update")));
        problem(as(COORDINATOR).body(outcome).post(engagement + "/outcomes"), 409, "illegal-transition")
                .then()
                .body("allowed", empty());
        var id = analysis.<String>path("id");
        as(COORDINATOR).get(ANALYSES + "?limit=100").then().body("items.id", not(hasItem(id)));
        as(COORDINATOR)
                .get(ANALYSES + "?limit=100&archived=true")
                .then()
                .body("items.id", hasItem(id))
                .body("items.status", everyItem(equalTo("ARCHIVED")));
        as(COORDINATOR).get(ANALYSES + "?limit=100&status=ARCHIVED").then().body("items.id", hasItem(id));
    }

    @Test
    void a_completed_one_begins_its_next_revision_with_all_it_says() {
        var analysis = completed();
        changing(COORDINATOR)
                .body(Map.of("visibility", "SHARED"))
                .patch(at(analysis))
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
        problem(changing(COORDINATOR).delete(at(analysis)), 409, "illegal-transition");
        act(analysis, "revisions")
                .then()
                .body("status", equalTo("DRAFT"))
                .body("revision", equalTo(2))
                .body("stakeholders", hasSize(1))
                .body("_links", not(hasKey("delete")));
        changing(COORDINATOR)
                .body(Map.of("feasibility", 5))
                .patch(at(analysis))
                .then()
                .statusCode(200);
        as(COORDINATOR)
                .queryParam("knownAt", analysis.<String>path("updatedAt"))
                .get(at(analysis))
                .then()
                .statusCode(200)
                .body("feasibility", equalTo(4));
    }

    @Test
    void a_draft_that_was_never_completed_is_deleted_with_its_texts_and_keeps_its_history() {
        var analysis = drafted(content());
        raised(analysis, objection("Ole fra kontoret siger nej"));
        problem(as(COORDINATOR).delete(at(analysis)), 428, "precondition-required");
        problem(changing(OUTSIDER).delete(at(analysis)), 404, "not-found");
        changing(COORDINATOR).delete(at(analysis)).then().statusCode(204);
        problem(as(COORDINATOR).get(at(analysis)), 410, "gone");
        problem(changing(COORDINATOR).body("{}").patch(at(analysis)), 410, "gone");
        problem(as(OUTSIDER).get(at(analysis)), 404, "not-found");
        var history = as(COORDINATOR).get(at(analysis) + "/history");
        history.then()
                .body("items[0].type", equalTo("stakeholder-analysis.deleted"))
                .body("chainHolds", equalTo(true));
        assertFalse(history.asString().contains("Ole"));
    }

    @Test
    void every_change_is_one_event_that_only_those_hear_of_who_see_it() {
        var analysis = completed();
        as(COORDINATOR)
                .get(at(analysis) + "/history?sort=version")
                .then()
                .body(
                        "items.type",
                        contains(
                                "stakeholder-analysis.drafted",
                                "stakeholder-analysis.stakeholder-added",
                                "stakeholder-analysis.assessed",
                                "stakeholder-analysis.engagement-planned",
                                "stakeholder-analysis.submitted",
                                "stakeholder-analysis.completed"))
                .body("chainHolds", equalTo(true));
        var events = "/samverk/v1/events/partners?limit=1000&subject=" + analysis.path("id");
        as(COORDINATOR).get(events).then().body("sequence", contains("1", "2", "3", "4", "5", "6"));
        as(OUTSIDER).get(events).then().body("", empty());
    }

    @Test
    void a_request_repeated_under_its_key_is_done_once_and_answered_alike() {
        var analysis = drafted(content());
        var key = UUID.randomUUID().toString();
        var first = created(as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(group("Naboerne"))
                .post(at(analysis) + "/stakeholders"));
        var again = created(as(COORDINATOR)
                .header("Idempotency-Key", key)
                .body(group("Naboerne"))
                .post(at(analysis) + "/stakeholders"));
        again.then()
                .header("Location", first.getHeader("Location"))
                .header("ETag", first.getHeader("ETag"))
                .body("stakeholders", hasSize(1));
        first.then().header("Location", endsWith("/stakeholders/" + first.path("stakeholders[0].id")));
    }
}
