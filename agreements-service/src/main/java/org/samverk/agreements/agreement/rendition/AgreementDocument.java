package org.samverk.agreements.agreement.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.Clause.Matter;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Document;
import org.samverk.kit.document.Document.Mark;
import org.samverk.kit.document.Document.Section;
import org.samverk.kit.document.Text;

/// One text of an agreement as its readers know such texts: in the order Nordic agreements follow.
final class AgreementDocument {
    private static final int MOST_NAMED = 6;

    private record Chapter(String name, Function<Source, Stream<Block>> content) {
        static Chapter clauses(String name, Matter... matters) {
            return new Chapter(name, source -> source.clauses(matters.length > 1, matters));
        }
    }

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("PARTIES", Parties::of),
            new Chapter("BACKGROUND", Foundations::background),
            new Chapter("PURPOSE", Foundations::purposes),
            new Chapter("LEGAL_BASES", Foundations::legalBases),
            new Chapter("GOALS", Aims::of),
            new Chapter("TARGET_GROUPS", Foundations::reach),
            new Chapter("TASKS", Promises::tasks),
            Chapter.clauses("ORGANISATION", Matter.ORGANISATION),
            new Chapter("RESOURCES", Promises::resources),
            Chapter.clauses("COMMUNICATION", Matter.COMMUNICATION, Matter.DATA_PROTECTION),
            new Chapter("FOLLOW_UP", Term::followUp),
            new Chapter("TERM", Term::term),
            Chapter.clauses("CHANGES", Matter.CHANGES),
            Chapter.clauses("DISPUTES", Matter.DISPUTES, Matter.FORCE_MAJEURE),
            new Chapter("TERMINATION", Term::termination),
            Chapter.clauses("OTHER", Matter.OTHER),
            new Chapter("SIGNATURES", Signatures::of),
            new Chapter("ANNEXES", Annexes::of));

    private AgreementDocument() {}

    static Document of(Source source) {
        var terms = source.terms();
        var wording = source.wording();
        var version = source.version();
        var kind = terms.localTerm() == null ? wording.say("type", terms.type()) : terms.localTerm();
        return new Document(
                wording,
                wording.of(terms.title()),
                Text.of(kind),
                between(source),
                mark(source).orElse(null),
                head(source),
                sections(source),
                List.of(
                        wording.say("agreement") + " " + source.row().id(),
                        wording.say("version", version.termsVersion()),
                        wording.say("hash") + ": " + version.hash()));
    }

    /// What an amendment amends.
    private static List<Fact> head(Source source) {
        var amended = source.amends();
        if (amended == null) {
            return List.of();
        }
        var wording = source.wording();
        var cases = source.row().state().frame().caseReferences().stream()
                .map(filed -> "%s (%s)".formatted(filed.reference(), source.name(filed.partnerId())))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(new Fact(
                                wording.say("amends"),
                                wording.of(amended.terms().title()))),
                        source.fact("amends.text", wording.say("version", amended.termsVersion())),
                        why(source),
                        source.fact("agreement", source.row().id().toString()),
                        source.fact("party.case", cases))
                .flatMap(facts -> facts)
                .toList();
    }

    private static Stream<Fact> why(Source source) {
        return source.proposal().map(Proposal::amends).map(Amends::rationale).stream()
                .map(rationale ->
                        new Fact(source.say("amends.why"), source.wording().of(rationale)));
    }

    /// The parties beneath the title, where they are few enough to be read there.
    private static @Nullable String between(Source source) {
        var names = source.terms().partyIds().stream().map(source::name).toList();
        return names.isEmpty() || names.size() > MOST_NAMED
                ? null
                : source.say("between") + " " + source.wording().listed(names);
    }

    private static Optional<Mark> mark(Source source) {
        if (source.concluded()) {
            return Optional.empty();
        }
        var mark = source.row().state().phase() == Phase.CANCELLED ? "mark.cancelled" : "mark.draft";
        return Optional.of(new Mark(source.say(mark), source.say(mark + ".why")));
    }

    /// What says nothing is left out, and the rest counted from 1.
    private static List<Section> sections(Source source) {
        var sections = new ArrayList<Section>();
        for (var chapter : CHAPTERS) {
            var heading = source.say("section." + chapter.name);
            var again = new Block.Heading(Text.of(heading));
            var blocks = chapter.content
                    .apply(source)
                    .filter(block -> !block.equals(again))
                    .toList();
            if (!blocks.isEmpty()) {
                var name = chapter.name.toLowerCase(Locale.ROOT).replace('_', '-');
                sections.add(new Section(sections.size() + 1, name, heading, blocks));
            }
        }
        return List.copyOf(sections);
    }
}
