package org.samverk.agreements.agreement.rendition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.terms.Clause.Matter;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Paragraph;
import org.samverk.kit.document.Text;

/// From when to when, what comes after, and how it may be ended: in words.
final class Term {
    private Term() {}

    static Stream<Block> term(Source source) {
        var terms = source.terms();
        var renewal = terms.renewal();
        var replaced = terms.supersedesId();
        return Stream.of(
                        Stream.of(period(source, terms.period())),
                        renewal == null
                                ? Stream.<String>empty()
                                : Stream.of(source.say(
                                        renewal.automatic() ? "renewal.automatic" : "renewal.agreed",
                                        source.wording().length(renewal.length()))),
                        replaced == null ? Stream.<String>empty() : Stream.of(source.say("replaces", replaced)))
                .flatMap(sentences -> sentences)
                .map(Term::said);
    }

    private static String period(Source source, Period period) {
        var wording = source.wording();
        var start = period.start();
        var end = period.end();
        if (start == null) {
            return end == null ? source.say("term.open") : source.say("term.to", wording.say(end));
        }
        return end == null
                ? source.say("term.from", wording.say(start))
                : source.say("term.fromTo", wording.say(start), wording.say(end));
    }

    static Stream<Block> followUp(Source source) {
        var review = source.terms().period().reviewDate();
        return Stream.concat(
                source.clauses(false, Matter.DOCUMENTATION),
                review == null
                        ? Stream.empty()
                        : Stream.of(said(source.say("review", source.wording().say(review)))));
    }

    static Stream<Block> termination(Source source) {
        return Stream.concat(
                source.terms().noticeRules().stream()
                        .sorted(Comparator.comparing((NoticeRule rule) -> rule.partyId() == null))
                        .flatMap(rule -> notice(source, rule)),
                Stream.concat(source.clauses(false, Matter.TERMINATION), Notices.of(source)));
    }

    private static Stream<Block> notice(Source source, NoticeRule rule) {
        var wording = source.wording();
        var sentence = said(source.say(
                "notice", who(source, rule), wording.length(rule.notice()), wording.say("anchor", rule.anchor())));
        var grounds = rule.grounds();
        var country = rule.workingDaysOf();
        return Stream.of(
                        Stream.of(sentence),
                        country == null
                                ? Stream.<Block>empty()
                                : Stream.of(said(source.say("notice.workingDay", wording.say("country", country)))),
                        grounds == null
                                ? Stream.<Block>empty()
                                : Stream.of(
                                        said(source.say("notice.grounds")),
                                        new Block.Items(List.of(wording.of(grounds)))))
                .flatMap(blocks -> blocks);
    }

    private static String who(Source source, NoticeRule rule) {
        return rule.partyId() != null
                ? source.name(rule.partyId())
                : source.say(source.terms().noticeRules().size() == 1 ? "notice.each" : "notice.others");
    }

    private static Block said(String sentence) {
        return new Paragraph(Text.of(sentence));
    }
}
