package org.samverk.kit.download;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of a table that a spreadsheet may open.
public final class Cells {
    private Cells() {}

    /// A spreadsheet would calculate what begins like a formula; the apostrophe makes it text, and one more where there
    /// is one already, so that a reader who takes one off has what was written. Nothing is an empty cell.
    public static String text(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return text.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    public static List<String> of(@Nullable Object... values) {
        return Stream.of(values).map(Cells::text).toList();
    }
}
