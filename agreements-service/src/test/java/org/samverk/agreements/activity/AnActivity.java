package org.samverk.agreements.activity;

import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Activities to test with.
final class AnActivity {
    static final String ACTIVITIES = "/samverk/v1/activities";

    private AnActivity() {}

    static String at(Response activity) {
        return ACTIVITIES + "/" + activity.path("id");
    }

    static Map<String, Object> titled(String title) {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("da", title));
        content.put("type", "TRAINING");
        content.put("period", Map.of("start", "2026-03-01", "end", "2026-06-30"));
        return content;
    }

    /// For an agreement and its first goal, with the other party.
    static Map<String, Object> serving(Response agreement, String title) {
        var content = titled(title);
        content.put("agreementId", agreement.path("id"));
        content.put("goalIds", List.of(agreement.<String>path("terms.goals[0].id")));
        content.put("participantIds", List.of(MUNICIPALITY.toString()));
        return content;
    }

    static Response planned(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(ACTIVITIES);
        response.then().statusCode(201);
        return response;
    }

    static Response taken(Response activity, String noun) {
        return as(COORDINATOR).post(at(activity) + "/" + noun);
    }

    static Response changed(Response activity, String token, Map<String, ?> patch) {
        return as(token).header("If-Match", "*").body(patch).patch(at(activity));
    }
}
