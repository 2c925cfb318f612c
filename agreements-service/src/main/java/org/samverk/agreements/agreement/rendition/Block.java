package org.samverk.agreements.agreement.rendition;

import java.util.List;
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

    /// @param number whether it is to be aligned as one
    record Cell(Text text, boolean number) {
        static Cell of(Text text) {
            return new Cell(text, false);
        }

        static Cell of(@Nullable String text) {
            return of(Text.of(text));
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
