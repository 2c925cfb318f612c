package org.samverk.followup.evaluation;

import static org.samverk.followup.APlan.EVALUATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.Tokens;

/// Evaluations to test with, of what the region owns and the municipality takes part in.
public final class AnEvaluation {
    public static final String EVALUATIONS = "/samverk/v1/evaluations";
    static final String AARHUS_EVALUATOR = Tokens.withSubject("e-aarhus", "DK_CVR:55133018", "reader", "evaluator");

    private AnEvaluation() {}

    public static Map<String, Object> evaluating(Subject.Type type, UUID id) {
        var content = new HashMap<String, Object>();
        content.put("subject", Map.of("type", type.name(), "id", id.toString()));
        content.put("type", "SUMMATIVE");
        content.put("title", Map.of("da", "Evaluering af rygestop"));
        return content;
    }

    /// With all it takes to be completed.
    public static Map<String, Object> concluded(Subject.Type type, UUID id) {
        var content = evaluating(type, id);
        content.put("conclusions", List.of(Map.of("da", "Henvisningen virker")));
        content.put("recommendScaleUp", true);
        return content;
    }

    static Map<String, Object> criterion(String code, Object... more) {
        var criterion = new HashMap<String, Object>();
        criterion.put("code", code);
        for (var i = 0; i < more.length; i += 2) {
            criterion.put((String) more[i], more[i + 1]);
        }
        return criterion;
    }

    static Map<String, Object> evidence(String type, Object id) {
        return Map.of("type", type, "id", id.toString());
    }

    public static Response planned(Map<String, Object> content) {
        var response = as(EVALUATOR).body(content).post(EVALUATIONS);
        response.then().statusCode(201);
        return response;
    }

    public static Response started(Map<String, Object> content) {
        return taken(planned(content), "starts");
    }

    public static Response completed(Map<String, Object> content) {
        return taken(started(content), "completions");
    }

    static Response published(Map<String, Object> content) {
        return taken(completed(content), "publications");
    }

    private static Response taken(Response evaluation, String noun) {
        var response = as(EVALUATOR).post(at(evaluation) + "/" + noun);
        response.then().statusCode(201);
        return response;
    }

    static Response reopened(Response evaluation) {
        return as(EVALUATOR).body(Map.of("reason", "Nye tal")).post(at(evaluation) + "/reopenings");
    }

    static Response changed(Response evaluation, Map<String, ?> patch) {
        return as(EVALUATOR).header("If-Match", "*").body(patch).patch(at(evaluation));
    }

    public static String at(Response evaluation) {
        return EVALUATIONS + "/" + evaluation.path("id");
    }
}
