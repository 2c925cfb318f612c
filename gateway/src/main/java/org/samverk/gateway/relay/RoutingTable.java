package org.samverk.gateway.relay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which service owns a path: the longest path of the document that the requested one begins with, segment by segment.
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
                lines.add(new Line(segments(path.getKey()), owner));
            }
        });
        lines.sort(Line.LONGEST_FIRST);
        return new RoutingTable(List.copyOf(lines));
    }

    Optional<String> ownerOf(String path) {
        var segments = segments(path);
        return lines.stream()
                .filter(line -> line.begins(segments))
                .map(Line::owner)
                .findFirst();
    }

    List<String> owners() {
        return lines.stream().map(Line::owner).distinct().sorted().toList();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private record Line(List<String> template, String owner) {

        /// Among equally long ones the literal segment wins: `/a/{id}` does not shadow `/a/imports`.
        static final Comparator<Line> LONGEST_FIRST =
                Comparator.<Line>comparingInt(line -> -line.template().size()).thenComparingLong(Line::parameters);

        long parameters() {
            return template.stream().filter(Line::isParameter).count();
        }

        boolean begins(List<String> path) {
            if (path.size() < template.size()) {
                return false;
            }
            for (var i = 0; i < template.size(); i++) {
                var wanted = template.get(i);
                if (!isParameter(wanted) && !wanted.equals(path.get(i))) {
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
