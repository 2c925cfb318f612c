package org.samverk.partners.checklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.CHECKLISTS;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChecklistResourceTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org other = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Kommunen", "AUTHORITY");
        other = org("Nabokommunen", "AUTHORITY");
    }

    private static Map<String, Object> own(String... questions) {
        var content = new HashMap<String, Object>(Map.of("kind", "OWN", "title", Map.of("da", "Er vi klar")));
        content.put(
                "items",
                List.of(questions).stream()
                        .map(text -> Map.of("text", Map.of("da", text)))
                        .toList());
        return content;
    }

    private Response written(Map<String, Object> content) {
        var response = council.coordinator().body(content).post(CHECKLISTS);
        response.then().statusCode(201);
        return response;
    }

    private static String at(Response checklist) {
        return CHECKLISTS + "/" + checklist.path("id");
    }

    @Test
    void a_checklist_is_read_back_as_it_was_written_by_everybody() throws Exception {
        var checklist = written(own("Er alle med?", "Er pengene der?"));
        checklist
                .then()
                .header("Location", containsString(at(checklist)))
                .header("ETag", startsWith("\"1-"))
                .body("owner.name", equalTo("Kommunen"))
                .body("visibility", equalTo("SHARED"))
                .body("items.id", everyItem(not(equalTo(null))))
                .body("items.text.da", contains("Er alle med?", "Er pengene der?"))
                .body("blank", equalTo(false))
                .body("_links", hasKey("update"));
        other.reader().get(at(checklist)).then().statusCode(200).body("_links", not(hasKey("update")));
        var read = council.reader().get(at(checklist)).asString();
        council.coordinator()
                .header("If-Match", "*")
                .body(read)
                .put(at(checklist))
                .then()
                .body("version", equalTo(1));
        assertEquals(1, SqlStatements.during(() -> council.reader().get(at(checklist))));
        var find = CHECKLISTS + "?owner=" + council.id();
        assertEquals(1, SqlStatements.during(() -> council.reader().get(find)));
    }

    @Test
    void a_charter_has_four_points_and_invents_no_texts() {
        var charter = written(Map.of("kind", "VOLUNTEER_CHARTER", "title", Map.of("da", "Samspil")));
        charter.then()
                .body("items", hasSize(4))
                .body("items[0]", not(hasKey("text")))
                .body("blank", equalTo(true));
        var three = own("1", "2", "3");
        three.put("kind", "VOLUNTEER_CHARTER");
        problem(council.coordinator().body(three).post(CHECKLISTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/items"));
        problem(council.coordinator().body(own()).post(CHECKLISTS), 400, "validation-failed");
        var blank = own("1");
        blank.put("items", List.of(Map.of()));
        problem(council.coordinator().body(blank).post(CHECKLISTS), 400, "validation-failed");
        var restricted = own("1");
        restricted.put("visibility", "RESTRICTED");
        problem(council.coordinator().body(restricted).post(CHECKLISTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/visibility"));
    }

    @Test
    void items_keep_their_ids_and_no_others_are_taken() {
        var checklist = written(own("Er alle med?"));
        var id = checklist.<String>path("items[0].id");
        var items = List.of(Map.of("text", Map.of("da", "Ny")), Map.of("id", id, "text", Map.of("da", "Er alle her?")));
        council.coordinator()
                .header("If-Match", "*")
                .body(Map.of("items", items))
                .patch(at(checklist))
                .then()
                .statusCode(200)
                .body("items[1].id", equalTo(id));
        var strange = List.of(Map.of("id", UUID.randomUUID().toString(), "text", Map.of("da", "Fremmed")));
        problem(
                        council.coordinator()
                                .header("If-Match", "*")
                                .body(Map.of("items", strange))
                                .patch(at(checklist)),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/items/0/id"));
        problem(
                council.coordinator()
                        .header("If-Match", "*")
                        .body(Map.of("ownerPartnerId", other.id()))
                        .patch(at(checklist)),
                422,
                "owner-fixed");
    }

    @Test
    void a_private_one_is_its_owners_alone_and_an_archived_one_is_out_of_the_list() {
        var content = own("Hemmeligt?");
        content.put("visibility", "PRIVATE");
        var hidden = written(content);
        problem(other.reader().get(at(hidden)), 404, "not-found");
        var find = CHECKLISTS + "?count=true&kind=OWN&owner=" + council.id();
        other.reader().get(find).then().body("total", equalTo(0));
        council.reader().get(find).then().body("total", equalTo(1));
        council.coordinator()
                .post(at(hidden) + "/archivals")
                .then()
                .statusCode(201)
                .body("archived", equalTo(true));
        problem(council.coordinator().post(at(hidden) + "/archivals"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("restore"));
        council.reader().get(find).then().body("items", empty());
        council.reader().get(find + "&archived=true").then().body("items", hasSize(1));
        council.coordinator().post(at(hidden) + "/restorations").then().statusCode(201);
        council.reader()
                .get(at(hidden) + "/history")
                .then()
                .body("items.type", contains("checklist.restored", "checklist.archived", "checklist.written"))
                .body("chainHolds", equalTo(true));
    }
}
