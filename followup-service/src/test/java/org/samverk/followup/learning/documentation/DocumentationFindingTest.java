package org.samverk.followup.learning.documentation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
class DocumentationFindingTest {
    private static final String GAPS = "/samverk/v1/documentation-gaps?limit=100&count=true&agreement=";

    private final Stage stage;

    @Inject
    DocumentationFindingTest(Stage stage) {
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
