package org.samverk.followup.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samverk.followup.occasion.OccasionStatus;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Document;
import org.samverk.kit.document.Document.Mark;
import org.samverk.kit.document.Document.Section;
import org.samverk.kit.document.Text;

/// A report as a council wants it: first what it comes to and what is to be decided, then what that stands on.
final class ReportDocument {
    private record Chapter(String name, Function<Source, Stream<Block>> content) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("SUMMARY", ReportDocument::summary),
            new Chapter("DECISIONS", source -> items(source, ReportView::decisionsNeeded)),
            new Chapter("GOALS", Goals::of),
            new Chapter("INDICATORS", Readings::of),
            new Chapter("ACTIVITIES", Activities::of),
            new Chapter("DEVIATIONS", source -> items(source, ReportView::deviations)),
            new Chapter("LESSONS", Lessons::of),
            new Chapter("PLAN", Background::plan));

    private ReportDocument() {}

    static Document of(Source source) {
        var state = source.row().state();
        return new Document(
                source.wording(),
                title(source),
                Text.of(source.say("kind")),
                null,
                mark(source).orElse(null),
                Background.head(source),
                sections(source),
                List.of(
                        source.say("occasion", source.row().id()),
                        source.say("version", state.sequence(), source.row().version())));
    }

    private static Text title(Source source) {
        return source.text(source.around().plan().title());
    }

    private static Optional<Mark> mark(Source source) {
        return Stream.of(source.draft() ? "draft" : source.returned() ? "returned" : "")
                .filter(mark -> !mark.isEmpty())
                .map(mark -> new Mark(source.say("mark." + mark), source.say("mark." + mark + ".why")))
                .findFirst();
    }

    /// Why it was left out comes first, or why it was returned: that is to be mended.
    private static Stream<Block> summary(Source source) {
        var report = source.report();
        if (report == null) {
            return none(source);
        }
        var fallenAway = source.row().state().status() == OccasionStatus.SKIPPED ? none(source) : Stream.<Block>empty();
        return Stream.concat(
                fallenAway,
                Stream.concat(
                        Stream.ofNullable(report.comment())
                                .map(why -> new Block.Facts(
                                        source.fact("returned.because", why).toList())),
                        Stream.of(
                                report.summary() == null
                                        ? source.paragraph("erased")
                                        : new Block.Paragraph(Text.of(report.summary())))));
    }

    private static Stream<Block> none(Source source) {
        var row = source.row();
        return switch (row.state().status()) {
            case SKIPPED ->
                Stream.of(source.paragraph("none.skipped"), new Block.Paragraph(Text.of(row.skippedBecause())));
            case CANCELLED -> Stream.of(source.paragraph("none.cancelled"));
            case SCHEDULED, IN_PROGRESS, REPORTED, RECEIVED, RETURNED -> Stream.of(source.paragraph("none"));
        };
    }

    private static Stream<Block> items(Source source, Function<ReportView, List<String>> what) {
        var items = source.reported().map(what).orElse(List.of());
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(new Block.Items(items.stream().map(Text::of).toList()));
    }

    /// What says nothing is left out, and the rest counted from 1.
    private static List<Section> sections(Source source) {
        var sections = new ArrayList<Section>();
        for (var chapter : CHAPTERS) {
            var blocks = chapter.content.apply(source).toList();
            if (!blocks.isEmpty()) {
                sections.add(new Section(
                        sections.size() + 1,
                        chapter.name.toLowerCase(Locale.ROOT),
                        source.say("section." + chapter.name),
                        blocks));
            }
        }
        return List.copyOf(sections);
    }
}
