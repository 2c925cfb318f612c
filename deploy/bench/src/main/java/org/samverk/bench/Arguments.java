package org.samverk.bench;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind `./samverk bench`.
record Arguments(Case measured, long small, long large, int rounds) {

    static final String USAGE =
            "./samverk bench [" + Cases.names() + "|" + DoorBench.NAME + "] [--small N] [--large N] [--rounds N]";

    private static final int FEWEST = 1_000;

    /// @throws IllegalArgumentException saying what is not understood
    static Arguments parse(String... given) {
        var rest = new ArrayDeque<>(List.of(given));
        var name = rest.isEmpty() || rest.getFirst().startsWith("--")
                ? Cases.ALL.getFirst().name()
                : rest.pop();
        var measured = Cases.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no case '" + name + "': " + USAGE));
        var arguments = new Arguments(measured, 1_000, 1_000_000, 60);
        while (!rest.isEmpty()) {
            arguments = arguments.with(rest.pop(), number(rest.poll()));
        }
        return arguments;
    }

    private Arguments with(String option, int number) {
        return switch (option) {
            case "--small" -> new Arguments(measured, size(number), large, rounds);
            case "--large" -> new Arguments(measured, small, size(number), rounds);
            case "--rounds" -> new Arguments(measured, small, large, number);
            default -> throw new IllegalArgumentException("'" + option + "' is not understood: " + USAGE);
        };
    }

    /// Fewer would not fill the pages that are compared.
    private static int size(int rows) {
        if (rows < FEWEST) {
            throw new IllegalArgumentException("each side needs at least " + FEWEST + " rows: " + USAGE);
        }
        return rows;
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException("a number from 1 to 99999999 must follow: " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
