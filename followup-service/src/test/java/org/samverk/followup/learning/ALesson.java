package org.samverk.followup.learning;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;

/// Lessons to test with, of what the neighbours have published.
public final class ALesson {
    public static final String LESSONS = "/samverk/v1/lessons";
    public static final String THEME = "ALCOHOL";

    private ALesson() {}

    /// The common list of themes, as its service answers it.
    public static void serveThemes() {
        NeighbourStub.serve(
                "/samverk/v1/code-lists/themes",
                Map.of("items", List.of(Map.of("code", THEME), Map.of("code", "TOBACCO"))));
    }

    public static Map<String, Object> obstacle(UUID agreement) {
        return of("OBSTACLE", Subject.Type.AGREEMENT, agreement);
    }

    public static Map<String, Object> factor(UUID agreement) {
        return of("SUCCESS_FACTOR", Subject.Type.AGREEMENT, agreement);
    }

    public static Map<String, Object> of(String type, Subject.Type about, UUID subject) {
        var lesson = new HashMap<String, Object>();
        lesson.put("subject", Map.of("type", about.name(), "id", subject.toString()));
        lesson.put("type", type);
        lesson.put("category", "COMPETENCE");
        lesson.put("title", Map.of("da", "Fælles visitation"));
        lesson.put("text", Map.of("da", "Kommune og hospital visiterer sammen"));
        return lesson;
    }

    public static Response learned(Map<String, Object> lesson) {
        return learned(COORDINATOR, lesson);
    }

    public static Response learned(String token, Map<String, Object> lesson) {
        var response = as(token).body(lesson).post(LESSONS);
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response lesson) {
        return lesson.path("_links.self.href");
    }

    public static Response advanced(Response lesson, String to) {
        var response = advance(lesson, to, "Aftalt på mødet");
        response.then().statusCode(201);
        return response;
    }

    public static Response advance(Response lesson, String to, String reason) {
        return as(COORDINATOR).body(Map.of("to", to, "reason", reason)).post(at(lesson) + "/advances");
    }

    public static Map<String, Object> application(Subject.Type type, UUID id) {
        return Map.of(
                "subject",
                Map.of("type", type.name(), "id", id.toString()),
                "on",
                "2026-02-20",
                "note",
                "Alle henvises nu samme dag");
    }

    public static Response apply(Response lesson, Subject.Type type, UUID id) {
        return as(COORDINATOR).body(application(type, id)).post(at(lesson) + "/applications");
    }
}
