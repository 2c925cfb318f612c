package org.samverk.kit.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What sections are made of. The template asks each for its `kind`; a service may have kinds of its own.
public interface Block {
    String kind();

    record Heading(Text text) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    record Paragraph(Text text) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    record Items(List<Text> items) implements Block {
        @Override
        public String kind() {
            return "items";
        }
    }

    record Facts(List<Fact> facts) implements Block {
        @Override
        public String kind() {
            return "facts";
        }
    }

    record Fact(String label, Text text) {}

    /// The first cell of a row is its heading; columns that say nothing are for the author to leave out.
    record Table(String caption, List<String> columns, List<List<Cell>> rows) implements Block {
        private static final int MOST_ON_ONE = 8;

        @Override
        public String kind() {
            return "table";
        }

        /// Whether it is so short that it should not go on overleaf.
        public boolean fitsOnOne() {
            return rows.size() <= MOST_ON_ONE;
        }
    }

    /// What a table has in one place; a dash where nothing is said, so that nobody adds to it later.
    record Cell(Text text, Look look) {
        public enum Look {
            SAID,
            NUMBER,
            /// Not broken over lines.
            KEPT
        }

        private static final Pattern LONG = Pattern.compile("\\S{31}");
        private static final Text NOTHING = Text.of("–");

        public Cell {
            text = text.value().isEmpty() ? NOTHING : text;
        }

        public static Cell of(Text text) {
            return new Cell(text, Look.SAID);
        }

        public static Cell of(@Nullable String text) {
            return of(Text.of(text));
        }

        public static Cell number(@Nullable String text) {
            return new Cell(Text.of(text), Look.NUMBER);
        }

        public static Cell kept(@Nullable String text) {
            return new Cell(Text.of(text), Look.KEPT);
        }

        /// For the style sheet. Only what no column has room for, as an address, is broken within words.
        public String style() {
            return look.name().toLowerCase(Locale.ROOT)
                    + (LONG.matcher(text.value()).find() ? " breaks" : "");
        }
    }

    /// Something drawn, which is never parted.
    record Picture(Drawing drawing) implements Block {
        /// In millimetres, what a sheet has room for.
        private static final double WIDTH = 169;

        @Override
        public String kind() {
            return "picture";
        }

        /// Of its place on a sheet.
        public String size() {
            var height = WIDTH * drawing.height() / drawing.width();
            return String.format(Locale.ROOT, "width: %.1fmm; height: %.1fmm", WIDTH, height);
        }
    }
}
