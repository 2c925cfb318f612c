package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.acceptance.profile.Call;
import org.samverk.acceptance.profile.Operation;

/// One way to call an operation by its own examples.
///
/// @param type of the body that is sent; empty when there is none
/// @param accept of the answer
/// @param whole whether every query parameter that has an example is sent, or only those that must be
/// @param instead what is sent in the place of the example; empty mostly
record Asking(Operation operation, String type, String accept, boolean whole, String instead) {
    static final String JSON = "application/json";

    /// They have to be told one of several filters, which a document cannot say.
    private static final Set<String> ONLY_WHOLE = Set.of("listInitiativeOverlaps");

    /// Each body that has an example, each form of answer that has one, and once all parameters that have one.
    static List<Asking> allOf(Operation operation) {
        var all = new ArrayList<Asking>();
        for (var type : bodies(operation)) {
            for (var accept : answers(operation)) {
                all.add(new Asking(operation, type, accept, ONLY_WHOLE.contains(operation.id()), ""));
            }
        }
        var first = all.getFirst();
        var whole = new Asking(operation, first.type(), first.accept(), true, "");
        if (!whole.query().equals(first.query())) {
            all.add(whole);
        }
        return List.copyOf(all);
    }

    /// The usual one.
    /// @param body what to send; the example when empty
    static Asking of(Operation operation, String body) {
        var usual = allOf(operation).getFirst();
        return new Asking(operation, usual.type(), usual.accept(), usual.whole(), body);
    }

    private static List<String> bodies(Operation operation) {
        return operation.body().map(Asking::shown).map(Stream::toList).orElse(List.of(""));
    }

    private static List<String> answers(Operation operation) {
        var types = operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> shown(response.getValue()))
                .toList();
        return types.isEmpty() ? List.of("*/*") : types;
    }

    /// The media types that have an example.
    private static Stream<String> shown(JsonNode message) {
        return message.path("content").properties().stream()
                .filter(media -> !example(media.getValue()).isMissingNode())
                .map(Map.Entry::getKey);
    }

    private static JsonNode example(JsonNode media) {
        var several = media.path("examples");
        return several.isEmpty()
                ? media.path("example")
                : several.iterator().next().path("value");
    }

    JsonNode exampleOf(int status) {
        return example(
                operation.response(String.valueOf(status)).path("content").path(JSON));
    }

    Call about(Thing thing) {
        var call = Call.of(operation.method(), thing.address(operation.path()) + thing.real(query()))
                .with("Accept", accept);
        if (parameters("header").anyMatch(header -> header.path("name").asText().equals("If-Match"))) {
            call = call.with("If-Match", "*");
        }
        return type.isEmpty() ? call : call.with("Content-Type", type).body(thing.real(body()));
    }

    private String body() {
        var example = example(operation.body().orElseThrow().path("content").path(type));
        if (!instead.isEmpty()) {
            return instead;
        }
        return example.isTextual() ? example.asText() : Fresh.of(example).toString();
    }

    private String query() {
        return parameters("query")
                .filter(parameter -> whole || parameter.path("required").asBoolean())
                .filter(parameter -> parameter.has("example"))
                .map(parameter -> parameter.path("name").asText() + "="
                        + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? query : "?" + query));
    }

    private Stream<JsonNode> parameters(String in) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(operation.document()::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    @Override
    public String toString() {
        return Stream.of(operation.id(), type, accept, whole ? "with every parameter" : "")
                .filter(word -> !word.isEmpty() && !word.equals(JSON) && !word.equals("*/*"))
                .collect(Collectors.joining(" "));
    }
}
