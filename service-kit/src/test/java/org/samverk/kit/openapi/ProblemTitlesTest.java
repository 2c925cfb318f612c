package org.samverk.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.kit.openapi.refusal.ProblemType;

/// Holds what is shown of a problem to what is answered, by reading the sources of the kit.
class ProblemTitlesTest {
    private static final Pattern WRITTEN = Pattern.compile(
            "\"(?:/problems/)?([a-z]+(?:-[a-z]+)*)\",\\s*\"([A-Z][^\"]+)\"(?:,(?:\\s*\\d+,)?\\s*\"([^\"]+)\"\\s*[,).])?");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /// @param details with a place to fill in where they depend; none where they are not written beside the title
    private record Answered(Set<String> titles, Set<String> details) {
        Answered() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        boolean says(String detail) {
            return details.isEmpty() || details.stream().anyMatch(said -> fits(said, detail));
        }

        private static boolean fits(String said, String detail) {
            return detail.matches(
                    Arrays.stream(said.split("%[sd]", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
        }
    }

    @Test
    void every_example_has_the_title_and_a_detail_that_its_type_is_answered_with() throws IOException {
        var answered = answered();
        assertTrue(answered.keySet().containsAll(Set.of("forbidden", "conflict", "gone")), answered.toString());
        var wrong = new ArrayList<String>();
        Problems.ALL.values().forEach(problem -> {
            var known = answered.get(problem.slug());
            if (known != null && !(known.titles().contains(problem.title()) && known.says(problem.detail()))) {
                wrong.add("%s: %s, not %s: %s".formatted(problem.slug(), known, problem.title(), problem.detail()));
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void an_operation_shows_one_of_its_own_types_as_that_is_answered() {
        assertEquals(
                Map.of("type", "/problems/full", "title", "No room", "detail", "There is no room."),
                shown(new ProblemType(409, "full", "No room", "There is no room.")));
        assertEquals(
                Map.of("type", "/problems/shut", "title", "It is shut", "detail", "It is shut."),
                shown(new ProblemType(409, "shut", "It is shut", null)));
    }

    private static Map<String, @Nullable Object> shown(ProblemType own) {
        var conflict = Problems.ALL.get("409");
        assertTrue(conflict != null);
        return members(conflict.response("409", Set.of("conflict", own.slug()), Set.of(own)));
    }

    private static Map<String, @Nullable Object> members(APIResponse response) {
        var example = (Map<?, ?>)
                response.getContent().getMediaType("application/problem+json").getExample();
        var members = new HashMap<String, @Nullable Object>();
        Set.of("type", "title", "detail").forEach(member -> members.put(member, example.get(member)));
        return members;
    }

    /// By slug.
    private static Map<String, Answered> answered() throws IOException {
        var answered = new HashMap<String, Answered>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("openapi/Problems.java"))
                    .flatMap(file -> WRITTEN.matcher(read(file)).results())
                    .forEach(match -> {
                        var one = answered.computeIfAbsent(match.group(1), _ -> new Answered());
                        one.titles().add(match.group(2));
                        if (match.group(3) != null) {
                            one.details().add(match.group(3));
                        }
                    });
        }
        return answered;
    }

    private static String read(Path file) {
        try {
            return JOINED.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
