package org.samverk.kit.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document, whole, in one language.
///
/// @param kind what such a document is called
/// @param under the title, what it is about
/// @param mark that it does not count as it is; absent when it does
/// @param head what is to be known of it before it is read
/// @param footer which document it is, on every page
public record Document(
        Wording wording,
        Text title,
        Text kind,
        @Nullable String under,
        @Nullable Mark mark,
        List<Block.Fact> head,
        List<Section> sections,
        List<String> footer) {

    public record Mark(String word, String why) {}

    /// @param name as a class for whoever styles it
    public record Section(int number, String name, String heading, List<Block> blocks) {}

    public String language() {
        return wording.tag();
    }

    public String say(String key) {
        return wording.say(key);
    }

    public List<Drawing> drawings() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(
                        block -> block instanceof Block.Picture picture ? Stream.of(picture.drawing()) : Stream.empty())
                .toList();
    }
}
