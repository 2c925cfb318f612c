package org.samverk.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds what is shown of a problem to what is answered, by reading the sources of the kit.
class ProblemTitlesTest {
    private static final Pattern TITLED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\",\\s*\"([A-Z][^\"]+)\"");

    @Test
    void every_example_has_the_title_that_its_type_is_answered_with() throws IOException {
        var answered = answered();
        assertTrue(answered.keySet().containsAll(Set.of("forbidden", "conflict", "gone")), answered.toString());
        var wrong = new ArrayList<String>();
        Problems.ALL.values().forEach(problem -> {
            var titles = answered.get(problem.slug());
            if (titles != null && !titles.contains(problem.title())) {
                wrong.add("%s: %s, not %s".formatted(problem.slug(), titles, problem.title()));
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    /// Titles by slug.
    private static Map<String, Set<String>> answered() throws IOException {
        var titles = new HashMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("openapi/Problems.java"))
                    .flatMap(file -> TITLED.matcher(read(file)).results())
                    .forEach(match -> titles.computeIfAbsent(match.group(1), _ -> new TreeSet<>())
                            .add(match.group(2)));
        }
        return titles;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
