package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.CHECKLISTS;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ChecklistAnswersTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org club = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Kommunen", "AUTHORITY");
        club = org("Naboklubben", "VOLUNTEER_GROUP");
    }

    private Response charter() {
        var written = council.coordinator()
                .body(Map.of("kind", "VOLUNTEER_CHARTER", "title", Map.of("da", "Samspil med frivillige")))
                .post(CHECKLISTS);
        written.then().statusCode(201).body("items", hasSize(4)).body("blank", equalTo(true));
        return written;
    }

    private Response filledIn(Response charter) {
        var items = new ArrayList<Map<String, Object>>();
        for (var id : charter.<List<String>>path("items.id")) {
            items.add(Map.of("id", id, "text", Map.of("da", "Punkt " + items.size())));
        }
        var filled = council.coordinator()
                .header("If-Match", "*")
                .body(Map.of("items", items))
                .patch(CHECKLISTS + "/" + charter.path("id"));
        filled.then().statusCode(200).body("blank", equalTo(false));
        return filled;
    }

    private static Map<String, Object> answers(Response checklist) {
        var ids = checklist.<List<String>>path("items.id");
        return Map.of(
                "answers",
                List.of(
                        Map.of("itemId", ids.get(0), "state", "MET", "note", "Aftalt med formanden"),
                        Map.of("itemId", ids.get(1), "state", "NOT_MET")));
    }

    private Response answered(Response collaboration, Response checklist, Map<String, Object> answers) {
        return council.coordinator()
                .header("If-Match", "*")
                .body(answers)
                .put(at(collaboration) + "/checklists/" + checklist.path("id"));
    }

    @Test
    void a_charter_is_answered_once_its_points_are_written_down() throws Exception {
        var collaboration = registered(council, between(council, club));
        var charter = charter();
        problem(answered(collaboration, charter, answers(charter)), 422, "checklist-blank")
                .then()
                .body("errors.pointer", contains("/items/0", "/items/1", "/items/2", "/items/3"));
        filledIn(charter);
        answered(collaboration, charter, answers(charter))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("checklists.checklistId", contains(charter.<String>path("id")))
                .body("checklists[0].score.share", equalTo(0.5f));
        var list = at(collaboration) + "/checklists";
        club.reader()
                .get(list + "?count=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].title.da", equalTo("Samspil med frivillige"))
                .body("items[0].answers[0].text.da", equalTo("Punkt 0"))
                .body("items[0].answers[0].note", equalTo("Aftalt med formanden"));
        club.reader().get(at(collaboration) + "/history").then().body(not(containsString("formanden")));
        assertEquals(
                2, SqlStatements.during(() -> club.reader().get(list).then().statusCode(200)));
        answered(collaboration, charter, answers(charter)).then().body("version", equalTo(2));
        council.coordinator()
                .header("If-Match", "*")
                .delete(list + "/" + charter.path("id"))
                .then()
                .statusCode(200)
                .body("checklists", hasSize(0));
        problem(
                council.coordinator().header("If-Match", "*").delete(list + "/" + charter.path("id")),
                404,
                "not-found");
        problem(club.reader().get(list + "?sort=title"), 400, "validation-failed");
    }

    private Response own(String visibility, String... questions) {
        var items = Stream.of(questions)
                .map(text -> Map.of("text", Map.of("da", text)))
                .toList();
        return council.coordinator()
                .body(Map.of(
                        "kind", "OWN", "title", Map.of("da", "Vores egen"), "visibility", visibility, "items", items))
                .post(CHECKLISTS);
    }

    private void changed(Response checklist, Map<String, Object> patch) {
        council.coordinator()
                .header("If-Match", "*")
                .body(patch)
                .patch(CHECKLISTS + "/" + checklist.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void answers_keep_telling_the_questions_that_were_answered() {
        var collaboration = registered(council, between(council, club));
        var asked = own("SHARED", "Er alle med?", "Er pengene der?");
        answered(collaboration, asked, answers(asked)).then().statusCode(200);
        var first = asked.<String>path("items[0].id");
        changed(asked, Map.of("items", List.of(Map.of("id", first, "text", Map.of("da", "Er ingen med?")))));
        club.reader()
                .get(at(collaboration) + "/checklists")
                .then()
                .body("items[0].checklistVersion", equalTo(1))
                .body("items[0].answers.text.da", contains("Er alle med?", "Er pengene der?"));
    }

    /// As its history does.
    @Test
    void what_a_checklist_asked_in_private_is_told_only_as_far_as_it_asks_that_still() {
        var collaboration = registered(council, between(council, club));
        var asked = own("PRIVATE", "Er alle med?", "Er de til at stole på?");
        answered(collaboration, asked, answers(asked)).then().statusCode(200);
        var items = asked.<List<Map<String, Object>>>path("items");
        changed(asked, Map.of("visibility", "SHARED", "items", items.subList(0, 1)));
        club.reader()
                .get(at(collaboration) + "/checklists")
                .then()
                .body("items[0].answers[0].text.da", equalTo("Er alle med?"))
                .body("items[0].answers[1]", not(hasKey("text")));
        council.reader()
                .get(at(collaboration) + "/checklists")
                .then()
                .body("items[0].answers[1].text.da", equalTo("Er de til at stole på?"));
    }

    @Test
    void a_question_that_is_translated_is_asked_still() {
        var collaboration = registered(council, between(council, club));
        var asked = own("PRIVATE", "Er alle med?", "Er de til at stole på?");
        answered(collaboration, asked, answers(asked)).then().statusCode(200);
        var ids = asked.<List<String>>path("items.id");
        var translated = List.of(
                Map.of("id", ids.get(0), "text", Map.of("da", "Er alle med?", "sv", "Är alla med?")),
                Map.of("id", ids.get(1), "text", Map.of("da", "Er de klar?", "sv", "Är de klara?")));
        changed(asked, Map.of("visibility", "SHARED", "items", translated));
        club.reader()
                .get(at(collaboration) + "/checklists")
                .then()
                .body("items[0].answers[0].text", equalTo(Map.of("da", "Er alle med?")))
                .body("items[0].answers[1]", not(hasKey("text")));
    }

    @Test
    void a_charter_is_about_volunteers_and_asks_only_what_it_asks() {
        var police = org("Politiet", "POLICE");
        var charter = filledIn(charter());
        var without = registered(council, between(council, police));
        problem(answered(without, charter, answers(charter)), 422, "no-volunteers");
        var with = registered(council, between(council, club));
        var strange = Map.<String, Object>of(
                "answers", List.of(Map.of("itemId", UUID.randomUUID().toString(), "state", "MET")));
        problem(answered(with, charter, strange), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/answers/0/itemId"));
        var early = new HashMap<>(answers(charter));
        early.put("answeredOn", "2999-01-01");
        problem(answered(with, charter, early), 422, "date-out-of-order");
        problem(answered(with, charter, Map.of("answers", List.of())), 400, "validation-failed");
        var own = own("PRIVATE", "Er alle med?");
        var id = own.<String>path("items[0].id");
        answered(without, own, Map.of("answers", List.of(Map.of("itemId", id, "state", "MET"))))
                .then()
                .statusCode(200);
        police.reader()
                .get(at(without) + "/checklists")
                .then()
                .body("items[0]", not(hasKey("title")))
                .body("items[0].answers[0].state", equalTo("MET"))
                .body("items[0].answers[0]", not(hasKey("text")));
        problem(
                police.coordinator()
                        .header("If-Match", "*")
                        .body(answers(charter))
                        .put(at(without) + "/checklists/" + charter.path("id")),
                403,
                "not-yours");
        problem(
                council.coordinator()
                        .header("If-Match", "*")
                        .body(answers(charter))
                        .put(at(with) + "/checklists/" + UUID.randomUUID()),
                404,
                "not-found");
    }
}
