package org.samverk.acceptance.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samverk.acceptance.RunningSuite;

/// A rule of the profile.
/// @param decision the number of the record that says why the rule is not followed; empty when it is
record Rule(String id, String level, String requirement, String decision) {
    private static final String FILE = "/conformance/rules.csv";

    static List<Rule> all() {
        try (var in = Objects.requireNonNull(Rule.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Rule(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean mustHold() {
        return level.startsWith("SKALL");
    }

    boolean isExcused() {
        return !decision.isEmpty();
    }

    /// The name of the record's file, if it is there.
    Optional<String> record() {
        try (var files = Files.newDirectoryStream(RunningSuite.ROOT.resolve("docs/decisions"), decision + "-*.md")) {
            var found = files.iterator();
            return found.hasNext() ? Optional.of(found.next().getFileName().toString()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
