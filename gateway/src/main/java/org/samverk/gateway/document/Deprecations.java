package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import org.samverk.gateway.GatewayConfig.Deprecation;

/// Says in the document which operations are on their way out: `deprecated`, and since when and until when.
record Deprecations(Map<String, Deprecation> byOperation) {
    static final String SINCE = "x-deprecated-since";
    static final String SUNSET = "x-sunset";
    static final String MORE = "x-deprecation-notice";

    /// @throws IllegalStateException naming what is no operation of the document
    void describeIn(ObjectNode document) {
        var unknown = new HashSet<>(byOperation.keySet());
        document.path("paths")
                .valueStream()
                .forEach(path -> path.forEach(member -> {
                    var deprecation = byOperation.get(member.path("operationId").asText());
                    if (deprecation != null && member instanceof ObjectNode operation) {
                        unknown.remove(operation.path("operationId").asText());
                        describe(operation, deprecation);
                    }
                }));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("samverk.deprecations names no operations: " + unknown);
        }
    }

    private static void describe(ObjectNode operation, Deprecation deprecation) {
        operation.put("deprecated", true).put(SINCE, deprecation.since().toString());
        deprecation.sunset().ifPresent(day -> operation.put(SUNSET, day.toString()));
        deprecation.notice().ifPresent(page -> operation.put(MORE, page.toString()));
    }
}
