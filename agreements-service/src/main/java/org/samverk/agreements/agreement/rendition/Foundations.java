package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.LegalBasis;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Text;
import org.samverk.kit.document.Wording;

/// Why the parties agree, on what values and laws, and for whom.
final class Foundations {
    private Foundations() {}

    static Stream<Block> background(Source source) {
        var terms = source.terms();
        var under = terms.parentAgreementId();
        var basis = terms.partnershipBasis();
        var facts = basis == null
                ? Stream.<Block>empty()
                : Stream.<Block>of(
                        new Block.Facts(source.fact("basis", source.wording().say("basis", basis))
                                .toList()));
        return Stream.of(
                        source.paragraph(terms.background()),
                        under == null
                                ? Stream.<Block>empty()
                                : Stream.<Block>of(new Block.Paragraph(Text.of(source.say("under", under)))),
                        facts)
                .flatMap(blocks -> blocks);
    }

    static Stream<Block> purposes(Source source) {
        var terms = source.terms();
        var value = terms.addedValueForCitizen();
        return Stream.of(
                        listed(source, "purposes.heading", terms.purposes()),
                        listed(source, "principles.heading", terms.principles()),
                        value == null
                                ? Stream.<Block>empty()
                                : Stream.concat(source.heading("addedValue.heading"), source.paragraph(value)))
                .flatMap(blocks -> blocks);
    }

    private static Stream<Block> listed(Source source, String heading, List<Map<String, String>> texts) {
        return texts.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        source.heading(heading),
                        Stream.of(new Block.Items(
                                texts.stream().map(source.wording()::of).toList())));
    }

    static Stream<Block> legalBases(Source source) {
        var bases = source.terms().legalBases();
        if (bases.isEmpty()) {
            return Stream.empty();
        }
        var related = bases.stream().map(LegalBasis::relation).anyMatch(relation -> relation != null);
        var labels = Stream.of("legal.act", "legal.section", "country", "legal.relation");
        return Stream.of(new Block.Table(
                source.say("legal.caption"),
                labels.limit(related ? 4 : 3).map(label -> source.say(label)).toList(),
                bases.stream().map(basis -> row(source, basis, related)).toList()));
    }

    private static List<Cell> row(Source source, LegalBasis basis, boolean related) {
        return Stream.of(
                        Cell.of(basis.act()),
                        Cell.of(basis.section()),
                        Cell.of(source.wording().say("country", basis.country())),
                        Cell.of(basis.relation()))
                .limit(related ? 4 : 3)
                .toList();
    }

    static Stream<Block> reach(Source source) {
        var frame = source.row().state().frame();
        var wording = source.wording();
        var facts = Stream.of(
                        source.fact("targetGroups", said(wording, "targetGroup", frame.targetGroups())),
                        source.fact(
                                "areas",
                                frame.areas().stream().map(source::area).collect(Collectors.joining(", "))),
                        source.fact(
                                "themes",
                                frame.themes().stream()
                                        .map(theme -> wording.coded("theme", theme))
                                        .collect(Collectors.joining(", "))),
                        source.fact(
                                "focusAreas",
                                said(wording, "focus", source.terms().focusAreas())))
                .flatMap(fact -> fact)
                .toList();
        return facts.isEmpty() ? Stream.empty() : Stream.of(new Block.Facts(facts));
    }

    static @Nullable String said(Wording wording, String what, List<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(value -> wording.say(what, value)).collect(Collectors.joining(", "));
    }
}
