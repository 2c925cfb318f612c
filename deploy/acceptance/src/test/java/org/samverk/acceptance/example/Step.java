package org.samverk.acceptance.example;

import java.util.Objects;
import java.util.regex.Pattern;

/// One operation, who calls it, and what is sent where that is not the example.
record Step(String operation, String user, String body) {
    private static final String MOSTLY = "registrar";
    private static final Pattern WRITTEN = Pattern.compile("(\\w+)(?:@([\\w-]+))?(\\{.*})?");

    /// @param text an operation, `@` and a user or not, a body or not
    static Step of(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Step(
                parts.group(1),
                Objects.requireNonNullElse(parts.group(2), MOSTLY),
                Objects.requireNonNullElse(parts.group(3), ""));
    }
}
