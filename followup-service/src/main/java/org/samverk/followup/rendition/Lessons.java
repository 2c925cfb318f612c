package org.samverk.followup.rendition;

import java.util.stream.Stream;
import org.samverk.kit.document.Block;

/// What was learned in the period, as far as its reader may see it.
final class Lessons {
    private Lessons() {}

    static Stream<Block> of(Source source) {
        var more = source.around().moreLessons();
        return Stream.concat(
                source.around().lessons().stream().flatMap(lesson -> lesson(source, lesson)),
                more == 0 ? Stream.empty() : Stream.of(source.paragraph("lessons.more", more)));
    }

    private static Stream<Block> lesson(Source source, Learned lesson) {
        var content = lesson.content();
        var wording = source.wording();
        var rating = content.outcomeRating();
        return Stream.of(
                new Block.Heading(source.text(content.title())),
                new Block.Facts(Stream.of(
                                source.fact("lesson.type", wording.say("lesson", content.type())),
                                source.fact("lesson.category", wording.say("category", content.category())),
                                source.fact("lesson.status", wording.say("lesson.status", lesson.status())),
                                source.fact("lesson.outcome", rating == null ? null : source.say("outcome." + rating)))
                        .flatMap(fact -> fact)
                        .toList()),
                new Block.Paragraph(source.text(content.text())));
    }
}
