package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tries what is served; all that breaks callers is held by the build of the gateway (decision 0045).
class VersionRules {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PUBLISHED = "/conformance/published-operations.txt";

    /// An operation as it was published: with the parameters that it demanded then.
    private record Published(String method, String path, String id, Set<String> demanded) {
        static List<Published> all() {
            try (var in = Objects.requireNonNull(VersionRules.class.getResourceAsStream(PUBLISHED))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", -1))
                        .map(part -> new Published(
                                part[0],
                                part[1],
                                part[2],
                                Set.copyOf(Arrays.asList(part).subList(3, part.length))))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ApiDocument document = ApiDocument.served();
    private final Map<String, Operation> operations =
            document.operations().stream().collect(Collectors.toMap(Operation::toString, Function.identity()));

    @Shows("VER.01")
    void every_operation_that_was_published_is_still_there() {
        var gone = Published.all().stream()
                .filter(known -> {
                    var now = operations.get(known.method() + " " + known.path());
                    return now == null || !now.id().equals(known.id());
                })
                .map(Published::toString)
                .toList();
        assertEquals(List.of(), gone);
    }

    @Shows("VER.02")
    void no_operation_that_was_published_demands_more_than_it_did() {
        var demanding = new ArrayList<String>();
        for (var known : Published.all()) {
            var now = operations.get(known.method() + " " + known.path());
            if (now != null) {
                now.parameters().stream()
                        .filter(Operation.Parameter::required)
                        .filter(one -> !one.in().equals("path"))
                        .filter(one -> !known.demanded().contains(one.name()))
                        .forEach(one -> demanding.add(now + " " + one.name()));
            }
        }
        assertEquals(List.of(), demanding);
    }

    @Shows("VER.03")
    void nothing_that_is_answered_is_closed_to_new_members() {
        var answered = new TreeSet<String>();
        operations.values().stream()
                .flatMap(operation -> operation.responses().values().stream())
                .forEach(response -> reach(response, answered));
        assertTrue(answered.size() > 100, () -> "Only " + answered + " were found");
        assertEquals(
                List.of(),
                answered.stream()
                        .filter(name -> {
                            var more = document.schemas().path(name).path("additionalProperties");
                            return more.isBoolean() && !more.asBoolean();
                        })
                        .toList());
    }

    /// The schemas that a node names, and those that these name.
    private void reach(JsonNode node, Set<String> found) {
        document.resolved(node).findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .filter(found::add)
                .forEach(name -> reach(document.schemas().path(name), found));
    }

    @Shows("VER.05")
    void every_path_holds_v1_and_no_finer_version() {
        assertEquals(
                List.of(),
                document.paths().stream()
                        .filter(path ->
                                !path.startsWith("/samverk/v1/") || path.matches(".*/v\\d.*/v\\d.*|.*/v\\d+\\..*"))
                        .toList());
        assertTrue(document.info().path("version").asText().startsWith("1."));
        Call.get("/samverk/v2/partners").as(Call.READER).send().refused(404, "not-found");
    }

    @Shows("VER.06")
    void api_info_tells_everybody_what_the_document_says() {
        var told = Call.get("/samverk/v1/api-info").send().expecting(200).json();
        assertEquals(document.info().path("title"), told.path("apiName"));
        assertEquals(document.info().path("version"), told.path("apiVersion"));
        assertEquals(document.info().path("x-released"), told.path("apiReleased"));
        assertEquals(document.info().path("x-status"), told.path("apiStatus"));
        var documentation = URI.create(told.path("apiDocumentation").asText());
        assertFalse(documentation.getPath().isEmpty());
        Call.get(documentation.getPath()).send().expecting(200);
    }
}
