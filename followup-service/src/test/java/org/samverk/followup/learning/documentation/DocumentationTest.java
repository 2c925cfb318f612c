package org.samverk.followup.learning.documentation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.documentation.AnEntry.ENTRIES;
import static org.samverk.followup.learning.documentation.AnEntry.at;
import static org.samverk.followup.learning.documentation.AnEntry.noted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentationTest {
    private final Stage stage;

    @Inject
    DocumentationTest(Stage stage) {
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

    private static Map<String, Object> ofPilot(Visibility visibility) {
        return AnEntry.of(Subject.Type.PILOT, ASubject.published(Subject.Type.PILOT, visibility));
    }

    @Test
    void what_is_noted_is_seen_by_who_sees_what_it_is_of_and_told_of_without_its_text() {
        var content = ofPilot(Visibility.RESTRICTED);
        var entry = noted(content);
        as(AARHUS)
                .get(at(entry))
                .then()
                .statusCode(200)
                .body("text", equalTo("Tolv borgere mødte op"))
                .body("subject.title.sv", equalTo("Fullföljda studier"))
                .body("_links", not(hasKey("update")));
        problem(as(STRANGER).get(at(entry)), 404, "not-found");
        assertFalse(as(AARHUS).get(at(entry) + "/history").asString().contains("Tolv"));
        var pilot = UUID.fromString(entry.path("subject.id"));
        stage.at("2026-03-01T13:00:00Z");
        ASubject.publish(Subject.Type.PILOT, pilot, 2, Visibility.SHARED);
        stage.hear();
        as(STRANGER).get(at(entry)).then().statusCode(200);
        stage.at("2026-03-01T14:00:00Z");
        ASubject.publish(Subject.Type.PILOT, pilot, 3, Visibility.PRIVATE);
        stage.hear();
        problem(as(AARHUS).get(at(entry)), 404, "not-found");
        as(COORDINATOR)
                .get(at(entry) + "/history")
                .then()
                .body("items.type", hasItem("documentation-entry.visibility-changed"));
    }

    @Test
    void only_who_owns_it_or_takes_part_documents_it() {
        problem(as(STRANGER).body(ofPilot(Visibility.SHARED)).post(ENTRIES), 403, "not-yours");
        problem(as(STRANGER).body(ofPilot(Visibility.RESTRICTED)).post(ENTRIES), 422, "unknown-reference");
        as(AARHUS).body(ofPilot(Visibility.SHARED)).post(ENTRIES).then().statusCode(201);
    }

    @Test
    void a_text_that_was_changed_is_not_kept_and_nor_is_that_of_a_deleted_entry() {
        var entry = noted(ofPilot(Visibility.SHARED));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body("{\"text\":\"Ti borgere mødte op\"}")
                .patch(at(entry))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("text", equalTo("Ti borgere mødte op"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(as(COORDINATOR).get(at(entry)).<Map<String, Object>>path("$"))
                .put(at(entry))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(COORDINATOR)
                .get(at(entry) + "?knownAt=2026-03-01T12:00:01Z")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(COORDINATOR).header("If-Match", "*").delete(at(entry)).then().statusCode(204);
        problem(as(STRANGER).get(at(entry)), 410, "gone");
    }

    @Test
    void what_is_documented_has_happened_and_stays_what_it_is_of() {
        var content = ofPilot(Visibility.SHARED);
        content.put("date", "2026-03-02");
        problem(as(COORDINATOR).body(content).post(ENTRIES), 422, "documented-in-future")
                .then()
                .body("errors.pointer", contains("/date"));
        var entry = noted(ofPilot(Visibility.SHARED));
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body(ofPilot(Visibility.SHARED))
                        .put(at(entry)),
                422,
                "entry-fixed");
        problem(
                as(COORDINATOR)
                        .header("If-Match", "*")
                        .body("{\"date\":\"2026-03-02\"}")
                        .patch(at(entry)),
                422,
                "documented-in-future");
    }

    @Test
    void every_member_to_blame_is_named() {
        problem(as(COORDINATOR).body("{}").post(ENTRIES), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/subject", "/date", "/text", "/kind"));
        var content = ofPilot(Visibility.SHARED);
        content.put("text", " ");
        content.put("url", "http://example.org");
        problem(as(COORDINATOR).body(content).post(ENTRIES), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/text", "/url"));
    }
}
