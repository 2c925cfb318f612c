package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What sections are made of. The template asks each for its `kind`.
sealed interface Block {
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
        @Override
        public String kind() {
            return "table";
        }
    }

    /// What a table has in one place; a dash where nothing is said, so that nobody adds to it later.
    record Cell(Text text, Look look) {
        enum Look {
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

        static Cell of(Text text) {
            return new Cell(text, Look.SAID);
        }

        static Cell of(@Nullable String text) {
            return of(Text.of(text));
        }

        static Cell number(@Nullable String text) {
            return new Cell(Text.of(text), Look.NUMBER);
        }

        static Cell kept(@Nullable String text) {
            return new Cell(Text.of(text), Look.KEPT);
        }

        /// For the style sheet. Only what no column has room for, as an address, is broken within words.
        public String style() {
            return look.name().toLowerCase(Locale.ROOT) + (LONG.matcher(text.value()).find() ? " breaks" : "");
        }
    }

    /// @param level of its heading: one lower for each step down the tree
    record Aim(int level, String number, Text title, @Nullable Text description, List<Fact> facts) implements Block {
        @Override
        public String kind() {
            return "aim";
        }
    }

    /// Where one party signs.
    ///
    /// @param given what it has decided and signed; absent while it has nothing
    /// @param todo what must be done before anybody signs
    /// @param lines what each of its missing signatures writes on
    record Signing(String party, @Nullable Table given, List<Text> todo, List<List<String>> lines) implements Block {
        @Override
        public String kind() {
            return "signing";
        }
    }
}
