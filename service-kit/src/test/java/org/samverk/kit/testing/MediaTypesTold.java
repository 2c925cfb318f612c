package org.samverk.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.kit.problem.edge.Endpoints;

/// Finds what endpoints read and answer that their document does not tell. The gateway goes by the document: it
/// refuses the rest before any service hears of it.
@Singleton
public class MediaTypesTold {
    private final Endpoints endpoints;

    MediaTypesTold(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /// One line for each operation and type; none when all is told.
    /// @param base of all paths in the document
    public List<String> faults(JsonNode document, String base) {
        var faults = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> faults.addAll(faults(
                                path.getKey(),
                                base,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                operation.getValue()))));
        return faults;
    }

    private List<String> faults(String path, String base, String method, JsonNode operation) {
        var sample = path.replaceFirst("^" + base, "").replaceAll("\\{[^}]+}", "x");
        var there = endpoints.at(sample).stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .toList();
        var reads = operation.has("requestBody")
                ? types(there.stream().flatMap(each -> each.reads().stream()))
                : Set.<String>of();
        var answers = types(there.stream().flatMap(each -> each.answers().stream()));
        var toldAnswers = operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .flatMap(MediaTypesTold::told)
                .collect(Collectors.toSet());
        var faults = new ArrayList<String>();
        minus(reads, told(operation.path("requestBody")).collect(Collectors.toSet()))
                .forEach(type -> faults.add("%s %s reads %s".formatted(method, path, type)));
        if (!toldAnswers.isEmpty()) {
            minus(answers, toldAnswers).forEach(type -> faults.add("%s %s answers %s".formatted(method, path, type)));
        }
        return faults;
    }

    private static Stream<String> told(JsonNode body) {
        return body.path("content").propertyStream().map(Map.Entry::getKey);
    }

    private static Set<String> types(Stream<String> types) {
        return types.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> told) {
        var rest = new TreeSet<>(all);
        rest.removeAll(told);
        return rest;
    }
}
