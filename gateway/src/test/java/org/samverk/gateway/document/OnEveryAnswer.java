package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The limits are the gateway's, whoever answers: services need not know of them, so the merge describes them.
/// Of the gateway's own operations it says, as services do of theirs, that something may go wrong.
final class OnEveryAnswer {

    private static final String TOO_LONG = "uri-too-long";
    private static final String TOO_MUCH = "headers-too-large";
    private static final String REFUSED = "too-many-requests";
    private static final Set<String> COME_AGAIN = Set.of("429", "503", REFUSED, "service-unavailable");

    private OnEveryAnswer() {}

    static void describeIn(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("responses") instanceof ObjectNode responses) {
                        add(responses, "414", TOO_LONG);
                        add(responses, "429", REFUSED);
                        add(responses, "431", TOO_MUCH);
                        add(responses, "500", "internal-error");
                        describe(responses);
                    }
                }));
        describe(document.path("components").path("responses"));
    }

    private static void add(ObjectNode responses, String status, String problem) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + problem);
        }
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
