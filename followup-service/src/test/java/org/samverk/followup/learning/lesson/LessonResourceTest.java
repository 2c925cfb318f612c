package org.samverk.followup.learning.lesson;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.evaluation.AnEvaluation.concluded;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
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
import org.samverk.followup.Stage;
import org.samverk.followup.learning.ALesson;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

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
        problem(as(COORDINATOR).body(application).post(at(lesson) + "/applications"), 409, "already-applied");
        application.put("on", "2026-02-01");
        as(COORDINATOR)
                .body(application)
                .post(at(lesson) + "/applications")
                .then()
                .statusCode(201)
                .body("appliedIn.on", contains("2026-03-01", "2026-02-01"));
    }

    @Test
    void who_takes_part_where_it_was_applied_says_so_itself() {
        var lesson = learned(factor(AGREEMENT));
        as(AARHUS).get(at(lesson)).then().body("_links", hasKey("apply")).body("_links", not(hasKey("update")));
        as(AARHUS)
                .body(application(Subject.Type.ACTIVITY, ASubject.activityOf(AGREEMENT)))
                .post(at(lesson) + "/applications")
                .then()
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("appliedIn.subject.title.da", contains("Gåture"));
        var others = agreement("SHARED", REGION, OUTSIDER);
        problem(
                as(AARHUS).body(application(Subject.Type.AGREEMENT, others)).post(at(lesson) + "/applications"),
                403,
                "not-yours");
        as(COORDINATOR)
                .body(application(Subject.Type.AGREEMENT, others))
                .post(at(lesson) + "/applications")
                .then()
                .statusCode(201);
    }

    @Test
    void a_lesson_as_read_may_be_sent_back_and_what_is_settled_stays() {
        var content = obstacle(AGREEMENT);
        content.put("themes", List.of(THEME, "RM:SLEEP"));
        var evaluation = planned(concluded(Subject.Type.AGREEMENT, AGREEMENT)).<String>path("id");
        content.put("evidence", List.of("https://example.org/rapport", UUID.randomUUID()));
        problem(as(EVALUATOR).body(content).post(LESSONS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/evidence/1"));
        content.put("evidence", List.of("https://example.org/rapport", evaluation));
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
}
