package org.samverk.followup.rendition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.OccasionStatus;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;

/// What it is about, who tells it to whom, and what the plan asks.
final class Background {
    private Background() {}

    static List<Fact> head(Source source) {
        var state = source.row().state();
        var report = source.report();
        var submitted = source.draft() || report == null ? null : report.submittedAt();
        var answered = source.draft() || report == null ? null : report.answeredAt();
        return Stream.of(
                        subject(source),
                        agreement(source, source.agreement()),
                        source.fact("head.period", period(source)),
                        source.fact("head.reporter", source.name(state.reporter())),
                        source.fact("head.recipient", source.name(state.recipient())),
                        source.fact("head.due", source.day(state.dueDate())),
                        source.fact("head.status", source.wording().say("status", state.status())),
                        source.fact("head.submitted", submitted == null ? null : source.day(submitted)),
                        source.fact(
                                state.status() == OccasionStatus.RECEIVED ? "head.received" : "head.returned",
                                answered == null ? null : source.day(answered)))
                .flatMap(facts -> facts)
                .toList();
    }

    /// Where it is an agreement, that is told for itself.
    private static Stream<Fact> subject(Source source) {
        var type = source.row().state().subject().type();
        var known = source.subject();
        return type == Subject.Type.AGREEMENT || known == null
                ? Stream.empty()
                : source.fact("subject." + type.name(), source.text(known.title()));
    }

    private static Stream<Fact> agreement(Source source, @Nullable KnownSubject agreement) {
        if (agreement == null) {
            return Stream.empty();
        }
        var terms = agreement.terms();
        return Stream.concat(
                source.fact("subject.AGREEMENT", source.text(agreement.title())),
                terms == null ? Stream.empty() : source.fact("head.terms", terms(source, terms)));
    }

    private static String terms(Source source, KnownSubject.Terms terms) {
        var type = source.wording().coded("type", terms.type());
        var begins = terms.beginsOn();
        var ends = terms.endsOn();
        var text = source.say("terms", type, terms.termsVersion());
        if (begins == null) {
            return text;
        }
        return text + ", "
                + (ends == null
                        ? source.say("terms.from", source.day(begins))
                        : source.say("terms.fromTo", source.day(begins), source.day(ends)));
    }

    /// From the day after the occasion before; the first reports from when the agreement began.
    private static String period(Source source) {
        var due = source.row().state().dueDate();
        var previous = source.around().previous();
        var agreement = source.agreement();
        var terms = agreement == null ? null : agreement.terms();
        var began = terms == null ? null : terms.beginsOn();
        var from = previous == null ? began : previous.plusDays(1);
        if (due.equals(from)) {
            return source.day(due);
        }
        return from == null || from.isAfter(due)
                ? source.say("period.until", source.day(due))
                : source.say("period", source.day(from), source.day(due));
    }

    static Stream<Block> plan(Source source) {
        var plan = source.around().plan();
        var facts = Stream.of(
                        source.fact("plan.purposes", said(source, "purpose", plan.purposes())),
                        source.fact(
                                "plan.methods",
                                plan.how() == null
                                        ? null
                                        : said(source, "method", plan.how().methods())),
                        source.fact(
                                "plan.sustainability",
                                plan.sustainabilityText() == null ? null : source.text(plan.sustainabilityText())))
                .flatMap(fact -> fact)
                .toList();
        return Stream.concat(
                facts.isEmpty() ? Stream.empty() : Stream.of(new Block.Facts(facts)), questions(source, plan));
    }

    private static Stream<Block> questions(Source source, PlanContent plan) {
        return plan.questions().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Block.Heading(Text.of(source.say("plan.questions"))),
                        new Block.Items(
                                plan.questions().stream().map(source::text).toList()));
    }

    private static String said(Source source, String what, List<? extends Enum<?>> values) {
        return values.stream().map(value -> source.wording().say(what, value)).collect(Collectors.joining(", "));
    }
}
