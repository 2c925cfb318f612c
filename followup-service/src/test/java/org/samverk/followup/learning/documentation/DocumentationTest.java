package org.samverk.followup.learning.documentation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.documentation.AnEntry.ENTRIES;
import static org.samverk.followup.learning.documentation.AnEntry.at;
import static org.samverk.followup.learning.documentation.AnEntry.noted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentationTest {
    private static final String GAPS = "/samverk/v1/documentation-gaps?limit=100&count=true&agreement=";

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

    @ParameterizedTest
    @CsvSource({
        "documentation-entries?kind=X, validation-failed",
        "documentation-entries?from=2026-02-30, validation-failed",
        "documentation-entries?sort=text, validation-failed",
        "documentation-entries?colour=red, unknown-parameter",
        "documentation-gaps?months=0, validation-failed",
        "documentation-gaps?months=121, validation-failed",
        "documentation-gaps?sort=title, validation-failed"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        problem(as(COORDINATOR).get("/samverk/v1/" + query), 400, slug);
    }

    @Test
    void lists_find_by_every_filter_and_leave_out_what_does_not_match() throws Exception {
        var agreement = AnAgreement.of("SHARED", REGION).publish();
        var activity = ASubject.activityOf(agreement);
        stage.hear();
        var entry = noted(AnEntry.of(Subject.Type.ACTIVITY, activity));
        var id = entry.<String>path("id");
        for (var filter : List.of(
                "agreement=" + agreement,
                "subject=" + activity,
                "owner=" + REGION,
                "kind=MEETING",
                "from=2026-02-20&subject=" + activity,
                "before=2026-02-21&subject=" + activity,
                "id=" + id)) {
            as(STRANGER)
                    .get(ENTRIES + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (var filter : List.of(
                "agreement=" + REGION,
                "subject=" + agreement,
                "owner=" + OUTSIDER,
                "kind=NOTE",
                "from=2026-02-21&subject=" + activity,
                "before=2026-02-20&subject=" + activity,
                "id=" + REGION)) {
            as(STRANGER)
                    .get(ENTRIES + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
        }
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(entry))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(ENTRIES + "?sort=-date")));
        assertEquals(2, SqlStatements.during(() -> as(COORDINATOR).get(GAPS + agreement)));
    }

    @Test
    void an_activity_that_nothing_was_noted_of_for_long_is_a_gap() {
        var agreement = AnAgreement.of("SHARED", REGION).publish();
        var bare = ASubject.activityOf(agreement);
        var noted = ASubject.activityOf(agreement);
        stage.hear();
        noted(AnEntry.of(Subject.Type.ACTIVITY, noted));
        as(STRANGER)
                .get(GAPS + agreement)
                .then()
                .body("items.activity.id", contains(bare.toString()))
                .body("items[0]", not(hasKey("lastDate")))
                .body("items[0].activity.title.da", equalTo("Gåture"))
                .body("total", equalTo(1));
        stage.at("2026-08-20T12:00:00Z");
        as(STRANGER).get(GAPS + agreement).then().body("total", equalTo(1));
        stage.at("2026-08-21T12:00:00Z");
        as(STRANGER)
                .get(GAPS + agreement)
                .then()
                .body("items.activity.id", containsInAnyOrder(bare.toString(), noted.toString()))
                .body("items.find { it.activity.id == '%s' }.lastDate".formatted(noted), equalTo("2026-02-20"));
        as(STRANGER).get(GAPS + agreement + "&months=7").then().body("total", equalTo(1));
    }

    @Test
    void what_is_given_up_or_out_of_sight_is_no_gap() {
        var cancelled = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        var hidden = ASubject.published(Subject.Type.ACTIVITY, Visibility.RESTRICTED);
        stage.hear();
        var all = "/samverk/v1/documentation-gaps?limit=100";
        as(STRANGER)
                .get(all)
                .then()
                .body("items.activity.id", hasItem(cancelled.toString()))
                .body("items.activity.id", not(hasItem(hidden.toString())));
        as(AARHUS).get(all).then().body("items.activity.id", hasItem(hidden.toString()));
        ASubject.cancelledActivity(cancelled, 2);
        stage.hear();
        as(STRANGER).get(all).then().body("items.activity.id", not(hasItem(cancelled.toString())));
    }
}
