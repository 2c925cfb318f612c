package org.samverk.followup.learning.lesson;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.learning.ALesson.LESSONS;
import static org.samverk.followup.learning.ALesson.apply;
import static org.samverk.followup.learning.ALesson.at;
import static org.samverk.followup.learning.ALesson.factor;
import static org.samverk.followup.learning.ALesson.learned;
import static org.samverk.followup.learning.ALesson.obstacle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LessonSightTest {
    private final Stage stage;

    @Inject
    LessonSightTest(Stage stage) {
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
}
