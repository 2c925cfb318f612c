package org.samverk.followup.learning.documentation;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.samverk.followup.subject.Subject;

/// Documentation entries to test with.
public final class AnEntry {
    public static final String ENTRIES = "/samverk/v1/documentation-entries";

    private AnEntry() {}

    public static Map<String, Object> of(Subject.Type type, UUID subject) {
        return of(type, subject, "Tolv borgere mødte op");
    }

    public static Map<String, Object> of(Subject.Type type, UUID subject, String text) {
        var content = new HashMap<String, Object>();
        content.put("subject", Map.of("type", type.name(), "id", subject.toString()));
        content.put("date", "2026-02-20");
        content.put("text", text);
        content.put("kind", "MEETING");
        return content;
    }

    public static Response noted(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(ENTRIES);
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response entry) {
        return entry.path("_links.self.href");
    }
}
