package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.COORDINATOR;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY;
import static org.samverk.partners.stakeholder.AnAnalysis.MUNICIPALITY_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.OUTSIDER;
import static org.samverk.partners.stakeholder.AnAnalysis.REGION_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REGISTRAR;
import static org.samverk.partners.stakeholder.AnAnalysis.added;
import static org.samverk.partners.stakeholder.AnAnalysis.as;
import static org.samverk.partners.stakeholder.AnAnalysis.assessed;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.changing;
import static org.samverk.partners.stakeholder.AnAnalysis.content;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.drafted;
import static org.samverk.partners.stakeholder.AnAnalysis.group;
import static org.samverk.partners.stakeholder.AnAnalysis.objection;
import static org.samverk.partners.stakeholder.AnAnalysis.problem;
import static org.samverk.partners.stakeholder.AnAnalysis.raised;
import static org.samverk.partners.stakeholder.AnAnalysis.wholeKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnalysisResourceTest {
    @Test
    void a_draft_is_private_to_its_owner() {
        var analysis = drafted(AnAnalysis.whole());
        analysis.then()
                .header("ETag", startsWith("\"1-"))
                .header("Location", endsWith(at(analysis)))
                .body("status", equalTo("DRAFT"))
                .body("visibility", equalTo("PRIVATE"))
                .body("owner.name", equalTo("Region Analyse"))
                .body("initiator.id", equalTo(REGION_ID))
                .body("revision", equalTo(1))
                .body("stakeholders", empty());
        as(COORDINATOR).get(at(analysis)).then().statusCode(200).body("title.da", equalTo("Faldulykker på tværs"));
        problem(as(OUTSIDER).get(at(analysis)), 404, "not-found");
        problem(as(OUTSIDER).get(at(analysis) + "/history"), 404, "not-found");
        as(OUTSIDER).get(ANALYSES + "?id=" + analysis.path("id")).then().body("items", empty());
    }

    @Test
    void a_restricted_one_lets_in_who_assessed_and_a_shared_one_everybody() {
        var analysis = drafted(content());
        var stakeholder = added(analysis, wholeKey(HOSPITAL_ID));
        assessed(stakeholder, assessment(MUNICIPALITY_ID, "2026-01-01", 3, 3));
        problem(as(MUNICIPALITY).get(at(analysis)), 404, "not-found");
        changing(COORDINATOR)
                .body(Map.of("visibility", "RESTRICTED"))
                .patch(at(analysis))
                .then()
                .statusCode(200);
        as(MUNICIPALITY).get(at(analysis)).then().statusCode(200).body("_links", not(hasKey("update")));
        problem(as(OUTSIDER).get(at(analysis)), 404, "not-found");
        changing(COORDINATOR)
                .body(Map.of("visibility", "SHARED"))
                .patch(at(analysis))
                .then()
                .statusCode(200);
        as(OUTSIDER).get(at(analysis)).then().statusCode(200);
        problem(changing(OUTSIDER).body("{}").patch(at(analysis)), 403, "not-yours");
    }

    @Test
    void a_registrar_enters_for_another_and_sees_what_it_entered() {
        var content = content();
        content.put("ownerPartnerId", MUNICIPALITY_ID);
        problem(as(COORDINATOR).body(content).post(ANALYSES), 403, "not-yours");
        var analysis = created(as(REGISTRAR).body(content).post(ANALYSES));
        as(REGISTRAR)
                .get(at(analysis))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("PRIVATE"))
                .body("_links", hasKey("update"));
        as(MUNICIPALITY).get(at(analysis)).then().statusCode(200).body("_links", hasKey("submit"));
        problem(as(COORDINATOR).get(at(analysis)), 404, "not-found");
    }

    @Test
    void what_is_read_may_be_sent_back_and_saying_it_again_changes_nothing() {
        var analysis = AnAnalysis.ready();
        var version = analysis.<Integer>path("version");
        as(COORDINATOR)
                .header("If-Match", analysis.getHeader("ETag"))
                .body(analysis.asString())
                .put(at(analysis))
                .then()
                .statusCode(200)
                .body("version", equalTo(version))
                .body("stakeholders", hasSize(1));
        problem(as(COORDINATOR).body(content()).put(at(analysis)), 428, "precondition-required");
        problem(
                as(COORDINATOR).header("If-Match", "\"1\"").body(content()).put(at(analysis)),
                412,
                "precondition-failed");
        changing(COORDINATOR)
                .body(content())
                .put(at(analysis))
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1))
                .body("ownGoals", empty())
                .body("$", not(hasKey("timeFrame")))
                .body("stakeholders", hasSize(1));
    }

    @Test
    void lists_are_filtered_and_show_how_much_there_is() {
        var analysis = drafted(AnAnalysis.whole());
        added(analysis, wholeKey(HOSPITAL_ID));
        added(analysis, group("Boende 75+"));
        raised(analysis, objection("Vi har ikke tid"));
        var id = analysis.<String>path("id");
        for (var filter : List.of(
                "stakeholder=" + HOSPITAL_ID,
                "owner=" + REGION_ID,
                "initiator=" + REGION_ID,
                "status=DRAFT",
                "q=FALDULYKKER tvars",
                "id=" + id)) {
            as(COORDINATOR)
                    .get(ANALYSES + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        as(COORDINATOR)
                .get(ANALYSES + "?count=true&id=" + id)
                .then()
                .body("total", equalTo(1))
                .body("items[0].stakeholderCount", equalTo(2))
                .body("items[0].openObjectionCount", equalTo(1))
                .body("items[0]", not(hasKey("stakeholders")));
        for (var filter : List.of("stakeholder=" + REGION_ID, "status=COMPLETED", "q=rygning", "archived=true")) {
            as(COORDINATOR).get(ANALYSES + "?limit=100&" + filter).then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void a_reading_is_one_statement_and_a_list_a_bounded_few() throws Exception {
        var first = AnAnalysis.ready();
        AnAnalysis.ready();
        as(COORDINATOR).get(at(first));
        for (var view : List.of("", "/progress", "/matrix", "/timeline")) {
            assertEquals(
                    1,
                    SqlStatements.during(
                            () -> as(COORDINATOR).get(at(first) + view).then().statusCode(200)),
                    view);
        }
        assertEquals(
                2,
                SqlStatements.during(() -> as(COORDINATOR)
                        .get(ANALYSES + "?limit=100&count=true")
                        .then()
                        .statusCode(200)));
        assertTrue(SqlStatements.during(() -> drafted(content())) <= 6);
    }
}
