package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.OUTSIDER;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGISTRAR;
import static org.samverk.partners.stakeholder.AnAnalysis.act;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.key;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnalysisCollaborationTest {
    private static final String COLLABORATIONS = "/samverk/v1/collaborations";
    private static final String BENEFIT_FOR_ALL = "readiness.items.find { it.item == 'BENEFIT_FOR_ALL' }.state";

    private static String collaboration(String title) {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("da", title));
        content.put("cause", Map.of("da", "Færre fald"));
        content.put("scope", "MUNICIPALITY_REGION");
        content.put(
                "participants",
                List.of(
                        Map.of("partnerId", REGION_ID, "role", "INITIATOR"),
                        Map.of("partnerId", MUNICIPALITY_ID, "role", "PARTNER")));
        return created(as(COORDINATOR).body(content).post(COLLABORATIONS)).path("id");
    }

    private static Map<String, Object> madeFor(String collaboration) {
        var content = content();
        content.put("collaborationId", collaboration);
        return content;
    }

    private static Response changed(String collaboration, Map<String, Object> patch) {
        var changed = changing(COORDINATOR).body(patch).patch(COLLABORATIONS + "/" + collaboration);
        changed.then().statusCode(200);
        return changed;
    }

    @Test
    void it_is_made_for_a_collaboration_that_is_there_for_its_author_to_see() {
        var collaboration = collaboration("Kun for to");
        for (var body : List.of(madeFor(UUID.randomUUID().toString()), madeFor(collaboration))) {
            unknown(as(OUTSIDER).body(body).post(ANALYSES));
        }
        var analysis = drafted(madeFor(collaboration));
        analysis.then().body("collaborationId", equalTo(collaboration));
        var elsewhere = Map.of("collaborationId", UUID.randomUUID().toString());
        unknown(changing(COORDINATOR).body(elsewhere).patch(at(analysis)));
        unknown(changing(COORDINATOR)
                .body(madeFor(UUID.randomUUID().toString()))
                .put(at(analysis)));
        problem(
                changing(COORDINATOR).body(Map.of("collaborationId", "none")).patch(at(analysis)),
                400,
                "validation-failed");
        var other = collaboration("En anden");
        changing(COORDINATOR)
                .body(Map.of("collaborationId", other))
                .patch(at(analysis))
                .then()
                .statusCode(200)
                .body("collaborationId", equalTo(other));
    }

    private static void unknown(Response response) {
        problem(response, 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/collaborationId"))
                .body("errors.code", contains("unknown-collaboration"));
    }

    @Test
    void it_is_seen_as_far_as_its_collaboration_and_no_further() {
        var collaboration = collaboration("Ses af nogle");
        var content = madeFor(collaboration);
        content.put("visibility", "SHARED");
        var analysis = drafted(content);
        as(MUNICIPALITY).get(at(analysis)).then().statusCode(200);
        problem(as(OUTSIDER).get(at(analysis)), 404, "not-found");
        changed(collaboration, Map.of("visibility", "SHARED"));
        as(OUTSIDER).get(at(analysis)).then().statusCode(200).body("version", equalTo(2));
        changed(collaboration, Map.of("themes", List.of("TOBACCO")));
        as(OUTSIDER).get(at(analysis)).then().body("version", equalTo(2));
        changed(collaboration, Map.of("visibility", "PRIVATE"));
        problem(as(OUTSIDER).get(at(analysis)), 404, "not-found");
        problem(as(MUNICIPALITY).get(at(analysis)), 404, "not-found");
        as(COORDINATOR)
                .get(at(analysis) + "/history")
                .then()
                .body("items.type", hasItem("stakeholder-analysis.visibility-changed"));
        // What is made for nothing is seen as its owner says.
        var free = new HashMap<String, Object>();
        free.put("collaborationId", null);
        changing(COORDINATOR).body(free).patch(at(analysis)).then().statusCode(200);
        as(OUTSIDER).get(at(analysis)).then().statusCode(200);
    }

    @Test
    void its_history_does_not_tell_who_sees_the_collaboration() {
        var collaboration = collaboration("Hvem ser den");
        var analysis = drafted(madeFor(collaboration));
        changed(collaboration, Map.of("visibility", "SHARED"));
        var told = as(COORDINATOR).get("/samverk/v1/events/partners?subject=" + analysis.path("id"));
        told.then().body("sequence", contains("1")).body(not(containsString("within")));
        changing(COORDINATOR)
                .body(Map.of("visibility", "SHARED"))
                .patch(at(analysis))
                .then()
                .statusCode(200);
        as(OUTSIDER).get(at(analysis)).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void a_collaboration_somebody_refers_to_is_not_deleted() {
        var collaboration = collaboration("Oprettet ved en fejl");
        var analysis = drafted(madeFor(collaboration));
        problem(changing(COORDINATOR).delete(COLLABORATIONS + "/" + collaboration), 409, "still-in-use")
                .then()
                .body("detail", containsString(analysis.path("id")));
        changing(COORDINATOR).delete(at(analysis)).then().statusCode(204);
        changing(COORDINATOR)
                .delete(COLLABORATIONS + "/" + collaboration)
                .then()
                .statusCode(204);
    }

    @Test
    void the_completed_ones_of_a_collaboration_are_found() {
        var collaboration = collaboration("Afsluttede analyser");
        var draft = drafted(madeFor(collaboration));
        var done = AnAnalysis.ready();
        changing(COORDINATOR).body(Map.of("collaborationId", collaboration)).patch(at(done));
        act(done, "submissions");
        act(done, "completions");
        as(COORDINATOR)
                .get(ANALYSES + "?status=COMPLETED&collaboration=" + collaboration)
                .then()
                .statusCode(200)
                .body("items.id", contains((String) done.path("id")))
                .body("items.id", not(hasItem((String) draft.path("id"))));
        as(OUTSIDER)
                .get(ANALYSES + "?status=COMPLETED&collaboration=" + collaboration)
                .then()
                .body("items", empty());
    }

    @Test
    void there_is_a_benefit_for_all_when_every_key_stakeholder_has_one() throws Exception {
        var collaboration = collaboration("Hvad får vi ud af det");
        said(collaboration, "MET").then().statusCode(200);
        var analysis = drafted(madeFor(collaboration));
        var hospital = added(analysis, key(HOSPITAL_ID));
        added(analysis, AnAnalysis.group("Naboer uden gevinst"));
        problem(said(collaboration, "MET"), 422, "benefit-missing")
                .then()
                .body("errors.pointer", contains("/items/1/state"));
        var benefits = Map.of("benefits", List.of(Map.of("da", "Færre senge")));
        changing(COORDINATOR).body(benefits).patch(hospital).then().statusCode(200);
        var statements =
                SqlStatements.during(() -> said(collaboration, "MET").then().statusCode(200));
        assertTrue(statements <= 9, () -> "statements: " + statements);
    }

    @Test
    void a_benefit_for_all_does_not_outlast_the_benefits_it_rests_on() {
        var collaboration = collaboration("Hvad fik vi ud af det");
        var analysis = drafted(madeFor(collaboration));
        var hospital = added(analysis, key(HOSPITAL_ID));
        benefits(hospital, List.of(Map.of("da", "Færre senge")));
        said(collaboration, "MET").then().statusCode(200).body(BENEFIT_FOR_ALL, equalTo("MET"));
        benefits(hospital, List.of());
        as(MUNICIPALITY)
                .get(COLLABORATIONS + "/" + collaboration)
                .then()
                .body(BENEFIT_FOR_ALL, equalTo("PARTLY"))
                .body("readiness.score.met", equalTo(1))
                .body("version", equalTo(2));
        var readiness = COLLABORATIONS + "/" + collaboration + "/readiness";
        var read = as(COORDINATOR).get(readiness).asString();
        benefits(hospital, List.of(Map.of("da", "Kortere forløb")));
        as(COORDINATOR).get(readiness).then().body("score.met", equalTo(2));
        benefits(hospital, List.of());
        changing(COORDINATOR).body(read).put(readiness).then().statusCode(200);
        benefits(hospital, List.of(Map.of("da", "Færre fald")));
        as(COORDINATOR).get(readiness).then().body("score.met", equalTo(1)); // as it was assessed last
    }

    private static void benefits(String stakeholder, List<Map<String, String>> benefits) {
        changing(COORDINATOR)
                .body(Map.of("benefits", benefits))
                .patch(stakeholder)
                .then()
                .statusCode(200);
    }

    private static Response said(String collaboration, String state) {
        return changing(COORDINATOR)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("item", "TRUST", "state", "MET"),
                                Map.of("item", "BENEFIT_FOR_ALL", "state", state))))
                .put(COLLABORATIONS + "/" + collaboration + "/readiness");
    }

    @Test
    void what_its_owner_may_not_see_says_nothing_of_a_collaboration() {
        var collaboration = collaboration("Andres analyser");
        var theirs = created(as(MUNICIPALITY).body(madeFor(collaboration)).post(ANALYSES));
        created(as(MUNICIPALITY).body(key(HOSPITAL_ID)).post(at(theirs) + "/stakeholders"));
        said(collaboration, "MET").then().statusCode(200);
        said(collaboration, "PARTLY").then().statusCode(200);
        changing(MUNICIPALITY)
                .body(Map.of("visibility", "SHARED"))
                .patch(at(theirs))
                .then()
                .statusCode(200);
        problem(said(collaboration, "MET"), 422, "benefit-missing");
    }

    @Test
    void a_merged_partner_is_one_stakeholder_under_both_its_ids() {
        var stays = partner("Den, der bliver");
        var duplicate = partner("Den, der er dobbelt");
        var analysis = drafted(content());
        var there = added(analysis, key(stays));
        created(as(REGISTRAR).body(Map.of("into", stays)).post("/samverk/v1/partners/" + duplicate + "/mergers"));
        problem(as(COORDINATOR).body(key(duplicate)).post(at(analysis) + "/stakeholders"), 422, "stakeholder-twice")
                .then()
                .body("detail", containsString(there.substring(there.lastIndexOf('/') + 1)));
    }

    private static String partner(String name) {
        return created(as(REGISTRAR)
                        .body(Map.of("name", name, "country", "DK", "kind", "ASSOCIATION"))
                        .post("/samverk/v1/partners"))
                .path("id");
    }
}
