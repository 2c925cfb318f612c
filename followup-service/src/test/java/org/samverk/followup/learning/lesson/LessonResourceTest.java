package org.samverk.followup.learning.lesson;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.ALesson.LESSONS;
import static org.samverk.followup.learning.ALesson.THEME;
import static org.samverk.followup.learning.ALesson.advance;
import static org.samverk.followup.learning.ALesson.advanced;
import static org.samverk.followup.learning.ALesson.application;
import static org.samverk.followup.learning.ALesson.apply;
import static org.samverk.followup.learning.ALesson.at;
import static org.samverk.followup.learning.ALesson.factor;
import static org.samverk.followup.learning.ALesson.learned;
import static org.samverk.followup.learning.ALesson.obstacle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.AnAgreement;
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
class LessonResourceTest {
    private final Stage stage;
    private final Session database;

    @Inject
    LessonResourceTest(Stage stage, Session database) {
        this.stage = stage;
        this.database = database;
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
    void an_obstacle_is_written_down_worked_on_and_told_of() {
        var lesson = learned(obstacle(AGREEMENT));
        lesson.then()
                .header("ETag", containsString("1"))
                .body("status", equalTo("OPEN"))
                .body("statusSince", equalTo("2026-03-01"))
                .body("category", equalTo("COMPETENCE"))
                .body("ownerPartnerId", equalTo(REGION.toString()))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("subject.title.da", equalTo("Rygestop på tværs"))
                .body("appliedIn", empty())
                .body("_links.advance.href", equalTo(at(lesson) + "/advances"))
                .body("_links", not(hasKey("apply")));
        var worked = as(COORDINATOR).body(Map.of("to", "MITIGATING")).post(at(lesson) + "/advances");
        worked.then().statusCode(201).body("status", equalTo("MITIGATING")).body("statusReason", nullValue());
        advanced(lesson, "ELIMINATED")
                .then()
                .body("statusReason", equalTo("Aftalt på mødet"))
                .body("_links", not(hasKey("delete")));
        problem(advance(lesson, "ACCEPTED", "Alligevel"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("OPEN"));
        advanced(lesson, "OPEN").then().body("status", equalTo("OPEN"));
        as(AARHUS)
                .get(at(lesson) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains("lesson.advanced", "lesson.advanced", "lesson.advanced", "lesson.learned"));
        assertFalse(as(AARHUS).get(at(lesson) + "/history").asString().contains("Aftalt"));
    }

    @Test
    void what_was_known_is_shown_and_erased_texts_are_gone() {
        var lesson = learned(obstacle(AGREEMENT));
        stage.at("2026-03-02T12:00:00Z");
        as(COORDINATOR)
                .body(Map.of("to", "MITIGATING", "reason", "Ny koordinator"))
                .post(at(lesson) + "/advances");
        as(COORDINATOR).get(at(lesson)).then().body("statusReason", equalTo("Ny koordinator"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("delete from learning_text where about = :id")
                        .setParameter("id", UUID.fromString(lesson.path("id")))
                        .executeUpdate());
        as(COORDINATOR)
                .get(at(lesson))
                .then()
                .body("status", equalTo("MITIGATING"))
                .body("$", not(hasKey("statusReason")));
        as(COORDINATOR)
                .get(at(lesson) + "?knownAt=2026-03-01T18:00:00Z")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("_links", not(hasKey("advance")));
    }

    @Test
    void a_success_factor_tells_everybody_of_those_places_they_may_see() {
        var lesson =
                learned(factor(AnAgreement.of("SHARED", REGION, MUNICIPALITY).publish()));
        stage.hear();
        var shared = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var closed = ASubject.published(Subject.Type.COLLABORATION, Visibility.RESTRICTED);
        apply(lesson, Subject.Type.PILOT, shared)
                .then()
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("appliedIn.note", contains("Alle henvises nu samme dag"))
                .body("appliedIn.subject.title.sv", contains("Fullföljda studier"));
        apply(lesson, Subject.Type.COLLABORATION, closed).then().statusCode(201).body("appliedIn", hasSize(2));
        as(AARHUS).get(at(lesson)).then().body("appliedIn", hasSize(2));
        as(STRANGER)
                .get(at(lesson))
                .then()
                .body("appliedIn.subject.id", contains(shared.toString()))
                .body("appliedIn.on", contains("2026-02-20"));
        as(STRANGER).get(LESSONS + "?appliedIn=" + closed).then().body("items", empty());
        as(STRANGER).get(LESSONS + "?appliedIn=" + shared).then().body("items.id", contains(lesson.<String>path("id")));
        for (var told : List.of("/history", "?knownAt=2026-03-01T12:00:01Z")) {
            var answer = as(STRANGER).get(at(lesson) + told);
            answer.then().statusCode(200);
            assertFalse(answer.asString().contains(closed.toString()));
        }
    }

    @Test
    void only_a_success_factor_is_applied_where_the_caller_looks_and_not_in_the_future() {
        problem(apply(learned(obstacle(AGREEMENT)), Subject.Type.AGREEMENT, AGREEMENT), 409, "illegal-transition");
        var lesson = learned(factor(AGREEMENT));
        problem(apply(lesson, Subject.Type.PILOT, UUID.randomUUID()), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        var application = new HashMap<>(application(Subject.Type.AGREEMENT, AGREEMENT));
        application.put("on", "2026-03-02");
        problem(as(COORDINATOR).body(application).post(at(lesson) + "/applications"), 422, "applied-in-future")
                .then()
                .body("errors.pointer", contains("/on"));
        application.remove("on");
        as(COORDINATOR)
                .body(application)
                .post(at(lesson) + "/applications")
                .then()
                .statusCode(201)
                .body("appliedIn.on", contains("2026-03-01"));
    }

    @Test
    void a_lesson_is_seen_by_who_sees_its_subject_and_no_wider() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.RESTRICTED);
        var content = ALesson.of("INSIGHT", Subject.Type.PILOT, pilot);
        content.put("visibility", "PUBLIC");
        var lesson = learned(content);
        as(AARHUS).get(at(lesson)).then().statusCode(200).body("visibility", equalTo("PUBLIC"));
        problem(as(STRANGER).get(at(lesson)), 404, "not-found");
        stage.at("2026-03-01T13:00:00Z");
        ASubject.publish(Subject.Type.PILOT, pilot, 2, Visibility.SHARED);
        stage.hear();
        as(STRANGER).get(at(lesson)).then().statusCode(200);
        stage.at("2026-03-01T14:00:00Z");
        ASubject.publish(Subject.Type.PILOT, pilot, 3, Visibility.PRIVATE);
        stage.hear();
        problem(as(AARHUS).get(at(lesson)), 404, "not-found");
        as(COORDINATOR)
                .get(at(lesson) + "/history")
                .then()
                .body("items.type", hasItem("lesson.visibility-changed"))
                .body("items[0].changes.path", contains("/updatedAt"));
    }

    @Test
    void whose_lesson_it_is_loses_sight_of_it_with_its_subject() {
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.RESTRICTED);
        var content = ALesson.of("INSIGHT", Subject.Type.PILOT, pilot);
        content.put("visibility", "PRIVATE");
        var lesson = learned(AARHUS, content);
        problem(as(COORDINATOR).get(at(lesson)), 404, "not-found");
        stage.at("2026-03-01T13:00:00Z");
        ASubject.publish(Subject.Type.PILOT, pilot, 2, Visibility.PRIVATE);
        stage.hear();
        problem(as(AARHUS).get(at(lesson)), 404, "not-found");
    }

    @Test
    void who_may_not_see_what_it_is_about_neither_writes_nor_owns_a_lesson() {
        problem(as(STRANGER).body(obstacle(AGREEMENT)).post(LESSONS), 422, "unknown-reference");
        var content = obstacle(AGREEMENT);
        content.put("ownerPartnerId", OUTSIDER.toString());
        problem(as(REGISTRAR).body(content).post(LESSONS), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        content.put("ownerPartnerId", MUNICIPALITY.toString());
        var lesson = learned(REGISTRAR, content);
        as(AARHUS).get(at(lesson)).then().body("_links", hasKey("update"));
        as(REGISTRAR).get(at(lesson)).then().body("_links", hasKey("update"));
        as(COORDINATOR).get(at(lesson)).then().statusCode(200).body("_links", not(hasKey("update")));
    }

    @Test
    void a_lesson_as_read_may_be_sent_back_and_what_is_settled_stays() {
        var content = obstacle(AGREEMENT);
        content.put("themes", List.of(THEME, "RM:SLEEP"));
        content.put(
                "evidence",
                List.of("https://example.org/rapport", UUID.randomUUID().toString()));
        content.put("externalIds", List.of(Map.of("system", "plan", "value", UUID.randomUUID())));
        var lesson = learned(EVALUATOR, content);
        Map<String, Object> read = as(COORDINATOR).get(at(lesson)).path("$");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(read)
                .put(at(lesson))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(EVALUATOR)
                .header("If-Match", "\"1\"")
                .body("{\"outcomeRating\":-2,\"visibility\":\"PRIVATE\",\"themes\":null}")
                .patch(at(lesson))
                .then()
                .statusCode(200)
                .header("ETag", containsString("2"))
                .body("outcomeRating", equalTo(-2))
                .body("themes", empty());
        problem(as(AARHUS).get(at(lesson)), 404, "not-found");
        for (var fixed : Map.of(
                        "{\"type\":\"INSIGHT\"}",
                        "/type",
                        "{\"ownerPartnerId\":\"%s\"}".formatted(MUNICIPALITY),
                        "/ownerPartnerId",
                        "{\"subject\":{\"id\":\"%s\"}}".formatted(UUID.randomUUID()),
                        "/subject")
                .entrySet()) {
            problem(as(COORDINATOR).header("If-Match", "*").body(fixed.getKey()).patch(at(lesson)), 422, "lesson-fixed")
                    .then()
                    .body("errors.pointer", contains(fixed.getValue()));
        }
        problem(as(COORDINATOR).body("{}").patch(at(lesson)), 428, "precondition-required");
        problem(as(COORDINATOR).header("If-Match", "\"1\"").body("{}").patch(at(lesson)), 412, "precondition-failed");
    }

    @Test
    void an_external_id_is_one_lessons_of_its_owner() {
        var content = obstacle(AGREEMENT);
        var key = UUID.randomUUID();
        content.put("externalIds", List.of(Map.of("system", "plan", "value", key)));
        var lesson = learned(content);
        problem(as(COORDINATOR).body(content).post(LESSONS), 409, "external-id-taken");
        as(COORDINATOR)
                .get(LESSONS + "?externalId=plan:" + key)
                .then()
                .body("items.id", contains(lesson.<String>path("id")));
        as(COORDINATOR).header("If-Match", "*").delete(at(lesson)).then().statusCode(204);
        learned(content);
    }

    @Test
    void what_was_written_by_mistake_is_deleted_unless_somebody_worked_on_it() {
        var lesson = learned(obstacle(AGREEMENT));
        as(COORDINATOR).header("If-Match", "\"1\"").delete(at(lesson)).then().statusCode(204);
        problem(as(AARHUS).get(at(lesson)), 410, "gone");
        problem(as(STRANGER).get(at(lesson)), 404, "not-found");
        var worked = learned(obstacle(AGREEMENT));
        advanced(worked, "MITIGATING");
        problem(as(COORDINATOR).header("If-Match", "*").delete(at(worked)), 409, "illegal-transition");
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
