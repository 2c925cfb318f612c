package org.samverk.kit.testing.access;

import java.util.Map;
import java.util.Objects;

/// What a cell of the table says, as written there: a status, and for a 403 by a letter what kind of "no" it is:
/// `r` for the role, `y` for not yours, `o` for an organisation nobody has registered.
record Answer(String written) {
    private static final Map<String, String> PROBLEMS = Map.of(
            "401", "unauthorized",
            "403r", "forbidden",
            "403y", "not-yours",
            "403o", "organisation-not-registered",
            "404", "not-found",
            "422", "unknown-reference");

    Answer {
        if (!written.matches("20[014]") && !PROBLEMS.containsKey(written)) {
            throw new IllegalArgumentException("'%s' is no answer a cell can hold".formatted(written));
        }
    }

    boolean done() {
        return written.startsWith("2");
    }

    /// What was answered, written as a cell would write it.
    /// @param problem the type of the problem; anything where there is none
    boolean isThatOf(int status, String problem) {
        return done()
                ? written.equals(Integer.toString(status))
                : written.startsWith(Integer.toString(status))
                        && problem.equals("/problems/" + Objects.requireNonNull(PROBLEMS.get(written)));
    }
}
