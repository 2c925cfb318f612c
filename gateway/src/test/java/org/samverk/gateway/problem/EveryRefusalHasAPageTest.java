package org.samverk.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the slugs out of the services' sources: a refusal nobody wrote a page for fails here.
class EveryRefusalHasAPageTest {
    private static final Pattern SLUG = Pattern.compile(
            "(?:super|new InputRefusal|new StatusProblem|Problem\\.of)\\(\\s*(?:\\d{3},\\s*)?\"([a-z]+(?:-[a-z]+)*)\"");

    /// A slug and the title beside it.
    private static final Pattern TITLED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\",\\s*\"([A-Z][^\"]+[A-Za-z])\"");

    private static final String OWN = "src/main/openapi/gateway.json";

    private static final Set<String> LANGUAGES = Set.of("en", "sv", "da");

    @Test
    void every_slug_a_service_answers_has_a_page() throws IOException {
        var slugs = slugs();
        assertTrue(
                slugs.containsAll(Set.of("not-yours", "identifier-taken", "too-deep", "wrong-areas")),
                slugs.toString());
        slugs.removeAll(pages());
        assertEquals(Set.of(), slugs);
    }

    @Test
    void a_type_has_one_title_wherever_it_is_answered() throws IOException {
        var pages = pages();
        var answered = sources()
                .flatMap(source -> TITLED.matcher(source).results())
                .filter(match -> pages.contains(match.group(1)))
                .map(match -> match.group(1) + ": " + match.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(answered.size() > 100, answered.toString());
        answered.removeAll(titles());
        assertEquals(Set.of(), answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, "src/main/resources/openapi.json"})
    void every_example_has_a_title_that_its_type_is_answered_with(String document) throws IOException {
        var shown = examples(new ObjectMapper().readTree(Path.of(document).toFile()))
                .map(problem -> problem.path("type").asText().substring("/problems/".length()) + ": "
                        + problem.path("title").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(shown.size() > 3, shown.toString());
        shown.removeAll(titles());
        assertEquals(Set.of(), shown);
    }

    private static Set<String> titles() throws IOException {
        return StreamSupport.stream(catalogue().spliterator(), false)
                .map(page ->
                        page.path("slug").asText() + ": " + page.at("/title/en").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void the_own_operations_tell_which_types_they_answer() throws IOException {
        var statuses = new HashMap<String, String>();
        for (var page : catalogue()) {
            statuses.put(
                    "/problems/" + page.path("slug").asText(),
                    page.path("status").asText());
        }
        var document = new ObjectMapper().readTree(Path.of(OWN).toFile());
        var faults = new TreeSet<String>();
        for (var operation : document.path("paths").findParents("responses")) {
            operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().compareTo("400") >= 0)
                    .forEach(response -> {
                        var place = operation.path("operationId").asText() + " " + response.getKey();
                        var told = response.getValue().findValues("x-extensible-enum").stream()
                                .flatMap(JsonNode::valueStream)
                                .map(JsonNode::asText)
                                .toList();
                        if (told.isEmpty()) {
                            faults.add(place + " tells none");
                        }
                        told.stream()
                                .filter(type -> !response.getKey().equals(statuses.get(type)))
                                .forEach(type -> faults.add(place + " is not the status of " + type));
                        examples(response.getValue())
                                .map(problem -> problem.path("type").asText())
                                .filter(type -> !told.contains(type))
                                .forEach(type -> faults.add(place + " does not tell " + type));
                    });
        }
        assertEquals(Set.of(), faults);
    }

    /// Problems that are shown, wherever they stand.
    private static Stream<JsonNode> examples(JsonNode node) {
        var here = node.path("type").asText().startsWith("/problems/") && node.has("title") && node.has("status");
        return Stream.concat(
                here ? Stream.of(node) : Stream.empty(),
                node.valueStream().filter(JsonNode::isContainerNode).flatMap(EveryRefusalHasAPageTest::examples));
    }

    @Test
    void every_page_speaks_english_swedish_and_danish() throws IOException {
        var texts = Set.of("title", "whatHappened", "whatToDo");
        var silent = StreamSupport.stream(catalogue().spliterator(), false)
                .filter(page -> texts.stream().anyMatch(text -> !LANGUAGES.equals(languages(page.path(text)))))
                .map(page -> page.path("slug").asText())
                .toList();
        assertEquals(List.of(), silent);
    }

    private static Set<String> languages(JsonNode text) {
        return text.propertyStream()
                .filter(member -> !member.getValue().asText().isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> slugs() throws IOException {
        return sources()
                .flatMap(source -> SLUG.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules
                    .filter(module -> module.getFileName().toString().equals("service-kit")
                            || module.getFileName().toString().endsWith("-service"))
                    .flatMap(module -> sources(module.resolve("src/main/java")))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    // what is shown is held to what is answered, not to itself
                    .filter(file -> !file.endsWith("kit/openapi/Problems.java"))
                    .map(EveryRefusalHasAPageTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> pages() throws IOException {
        return StreamSupport.stream(catalogue().spliterator(), false)
                .map(page -> page.get("slug").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode catalogue() throws IOException {
        try (var in = Files.newInputStream(Path.of("src/main/resources/problems.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
