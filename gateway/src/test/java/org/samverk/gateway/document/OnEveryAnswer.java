package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The limits are the gateway's, whoever answers: services need not know of them, so the merge describes them.
final class OnEveryAnswer {

    private static final String REFUSED = "too-many-requests";
    private static final Set<String> COME_AGAIN = Set.of("429", "503", REFUSED, "service-unavailable");

    private OnEveryAnswer() {}

    static void describeIn(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("responses") instanceof ObjectNode responses) {
                        if (!responses.has("429")) {
                            responses.putObject("429").put("$ref", "#/components/responses/" + REFUSED);
                        }
                        describe(responses);
                    }
                }));
        describe(document.path("components").path("responses"));
    }

    private static void describe(JsonNode responses) {
        responses.properties().forEach(named -> {
            if (named.getValue() instanceof ObjectNode response && !response.has("$ref")) {
                var headers = response.withObjectProperty("headers");
                refer(headers, "RateLimit-Policy");
                refer(headers, "RateLimit");
                if (COME_AGAIN.contains(named.getKey())) {
                    refer(headers, "Retry-After");
                }
            }
        });
    }

    private static void refer(ObjectNode headers, String name) {
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
