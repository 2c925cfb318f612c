package org.samverk.gateway.relay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.gateway.document.DeprecationHeaders;

/// Which service owns a path, and what the document says can be done there.
final class RoutingTable {

    static final String OWNER = "x-samverk-service";
    static final String GATEWAY = "gateway";

    private final List<Line> lines;

    private RoutingTable(List<Line> lines) {
        this.lines = lines;
    }

    static RoutingTable of(JsonNode document) {
        var lines = new ArrayList<Line>();
        document.path("paths").properties().forEach(path -> {
            var owner = path.getValue().path(OWNER).asText();
            if (owner.isEmpty()) {
                throw new IllegalStateException(path.getKey() + " has no " + OWNER);
            }
            if (!owner.equals(GATEWAY)) {
                lines.add(new Line(segments(path.getKey()), owner, operations(path.getValue())));
            }
        });
        lines.sort(Line.LITERAL_FIRST);
        return new RoutingTable(List.copyOf(lines));
    }

    Optional<Line> at(String path) {
        var segments = segments(path);
        return lines.stream().filter(line -> line.matches(segments)).findFirst();
    }

    List<String> owners() {
        return lines.stream().map(Line::owner).distinct().sorted().toList();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static Map<String, Operation> operations(JsonNode item) {
        return item.properties().stream()
                .filter(member -> member.getValue().isObject())
                .collect(Collectors.toUnmodifiableMap(
                        member -> member.getKey().toUpperCase(Locale.ROOT), member -> Operation.of(member.getValue())));
    }

    /// @param reads media types; none where it takes no body
    /// @param answers media types; none where it answers none
    /// @param headers of every answer
    record Operation(List<String> reads, List<String> answers, Map<String, String> headers) {

        static Operation of(JsonNode operation) {
            var answers = operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response -> mediaTypes(response.getValue()));
            return new Operation(
                    mediaTypes(operation.path("requestBody")).toList(),
                    answers.toList(),
                    DeprecationHeaders.of(operation));
        }

        private static Stream<String> mediaTypes(JsonNode body) {
            return body.path("content").propertyStream().map(Map.Entry::getKey);
        }
    }

    record Line(List<String> template, String owner, Map<String, Operation> operations) {

        /// `/a/{id}` does not shadow `/a/imports`.
        static final Comparator<Line> LITERAL_FIRST = Comparator.comparingLong(Line::parameters);

        /// Who may read may ask for the headers alone.
        Optional<Operation> operation(String method) {
            return Optional.ofNullable(operations.get(method.equals("HEAD") ? "GET" : method));
        }

        /// For the header Allow.
        String allowed() {
            var reading = operations.containsKey("GET") ? Stream.of("HEAD") : Stream.<String>empty();
            return Stream.of(operations.keySet().stream(), reading, Stream.of("OPTIONS"))
                    .flatMap(methods -> methods)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        long parameters() {
            return template.stream().filter(Line::isParameter).count();
        }

        boolean matches(List<String> path) {
            if (path.size() != template.size()) {
                return false;
            }
            for (var i = 0; i < template.size(); i++) {
                var wanted = template.get(i);
                if (isParameter(wanted) ? path.get(i).isEmpty() : !wanted.equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }
}
