package org.samverk.followup.learning.lesson;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.learning.ALesson.LESSONS;
import static org.samverk.followup.learning.ALesson.THEME;
import static org.samverk.followup.learning.ALesson.advanced;
import static org.samverk.followup.learning.ALesson.apply;
import static org.samverk.followup.learning.ALesson.at;
import static org.samverk.followup.learning.ALesson.factor;
import static org.samverk.followup.learning.ALesson.learned;
import static org.samverk.followup.learning.ALesson.obstacle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LessonFindingTest {
    private final Stage stage;

    @Inject
    LessonFindingTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void set_the_stage() {
        ALesson.serveThemes();
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void lists_find_by_every_filter_and_leave_out_what_does_not_match() {
        var activity = ASubject.activityOf(AGREEMENT);
        stage.hear();
        var content = ALesson.of("SUCCESS_FACTOR", Subject.Type.ACTIVITY, activity);
        content.put("themes", List.of(THEME));
        content.put("targetGroups", List.of("CHILDREN"));
        content.put("outcomeRating", 1);
        content.put("title", Map.of("sv", "Tvärsektoriella skolsköterskor"));
        var lesson = learned(content);
        var id = lesson.<String>path("id");
        apply(lesson, Subject.Type.AGREEMENT, AGREEMENT);
        for (var filter : List.of(
                "q=skolsköterskan",
                "agreement=" + AGREEMENT,
                "subject=" + activity,
                "appliedIn=" + AGREEMENT,
                "owner=" + REGION,
                "type=SUCCESS_FACTOR",
                "category=COMPETENCE",
                "status=APPLIED",
                "theme=" + THEME,
                "targetGroup=CHILDREN",
                "minOutcome=1",
                "maxOutcome=1",
                "id=" + id)) {
            as(COORDINATOR)
                    .get(LESSONS + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (var filter : List.of(
                "q=tandläkare",
                "agreement=" + REGION,
                "subject=" + AGREEMENT,
                "appliedIn=" + activity,
                "owner=" + OUTSIDER,
                "type=OBSTACLE",
                "category=METHOD",
                "status=IDENTIFIED",
                "theme=TOBACCO",
                "targetGroup=OLDER",
                "minOutcome=2",
                "maxOutcome=0",
                "externalId=plan:none",
                "id=" + REGION)) {
            as(COORDINATOR)
                    .get(LESSONS + "?limit=100&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void lists_sort_as_asked() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var ids = new HashMap<String, String>();
        for (var title : List.of("Östgöta", "Ansvar", "Åtagande")) {
            var content = ALesson.of("INSIGHT", Subject.Type.PILOT, pilot);
            content.put("title", Map.of("sv", title));
            content.put("outcomeRating", ids.size());
            ids.put(title, learned(content).path("id"));
        }
        sorted(pilot, "title").then().body("items.title.sv", contains("Ansvar", "Åtagande", "Östgöta"));
        sorted(pilot, "-outcomeRating").then().body("items.title.sv", contains("Åtagande", "Ansvar", "Östgöta"));
        sorted(pilot, "createdAt").then().body("items.title.sv", contains("Östgöta", "Ansvar", "Åtagande"));
    }

    private static Response sorted(UUID subject, String sort) {
        return as(COORDINATOR)
                .header("Accept-Language", "sv")
                .get(LESSONS + "?subject=%s&sort=%s".formatted(subject, sort));
    }

    @Test
    void the_board_counts_what_its_reader_sees_by_status() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var content = ALesson.of("OBSTACLE", Subject.Type.PILOT, pilot);
        for (var i = 0; i < 21; i++) {
            learned(content);
        }
        advanced(learned(content), "MITIGATING");
        learned(ALesson.of("INSIGHT", Subject.Type.PILOT, pilot));
        content.put("visibility", "PRIVATE");
        var own = learned(content).<String>path("id");
        as(STRANGER)
                .get(LESSONS + "/obstacle-board?subject=" + pilot)
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(4))
                .body("OPEN.total", equalTo(21))
                .body("OPEN.items", hasSize(20))
                .body("OPEN.items.id", not(hasItem(own)))
                .body("MITIGATING.total", equalTo(1))
                .body("ELIMINATED.total", equalTo(0))
                .body("ACCEPTED.items", empty());
        as(COORDINATOR)
                .get(LESSONS + "/obstacle-board?subject=" + pilot)
                .then()
                .body("OPEN.total", equalTo(22))
                .body("OPEN.items[0].id", equalTo(own));
        as(COORDINATOR)
                .get(LESSONS + "/obstacle-board?category=METHOD&subject=" + pilot)
                .then()
                .body("OPEN.total", equalTo(0));
    }

    @Test
    void reading_costs_one_statement_and_a_list_as_few() throws Exception {
        var lesson = learned(factor(AGREEMENT));
        apply(lesson, Subject.Type.AGREEMENT, AGREEMENT);
        learned(obstacle(AGREEMENT));
        assertEquals(1, statements(at(lesson)));
        assertEquals(1, statements(LESSONS + "?agreement=" + AGREEMENT));
        assertEquals(2, statements(LESSONS + "?count=true&q=visitation"));
        assertEquals(1, statements(LESSONS + "/obstacle-board"));
    }

    /// Once who is asking has been looked up, which is remembered for a while.
    private static int statements(String path) throws Exception {
        as(COORDINATOR).get(path).then().statusCode(200);
        return SqlStatements.during(() -> as(COORDINATOR).get(path).then().statusCode(200));
    }
}
