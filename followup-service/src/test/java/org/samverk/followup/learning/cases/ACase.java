package org.samverk.followup.learning.cases;

import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cases to test with.
public final class ACase {
    public static final String CASES = "/samverk/v1/cases";

    private ACase() {}

    /// From research, so that it names nobody.
    public static Map<String, Object> own() {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("da", "Rygestop på arbejdspladsen"));
        content.put("summary", Map.of("da", "Hold i arbejdstiden"));
        content.put("source", "RESEARCH");
        content.put("knowledgeKinds", List.of("PRACTICE"));
        return content;
    }

    public static Response drafted(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(CASES);
        response.then().statusCode(201);
        return response;
    }

    public static Response published(Map<String, Object> content) {
        var response = as(COORDINATOR).post(at(drafted(content)) + "/publications");
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response one) {
        return one.path("_links.self.href");
    }
}
