package org.samverk.agreements.agreement.rendition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.Clause.Matter;
import org.samverk.agreements.agreement.terms.YearlyAmount;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Currency;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;
import org.samverk.kit.document.Wording;

/// Who does what and brings in what, and what it costs.
final class Promises {
    private static final Comparator<Contribution> BY_KIND_AND_YEAR = Comparator.comparing(Contribution::kind)
            .thenComparing(Contribution::year, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Promises() {}

    static Stream<Block> tasks(Source source) {
        var obligations = source.terms().obligations();
        if (obligations.isEmpty()) {
            return Stream.empty();
        }
        var labels = List.of(
                "party", "obligation.text", "obligation.kind", "obligation.can", "obligation.will", "obligation.due");
        return Stream.of(new Block.Table(
                source.say("obligations.caption"),
                labels.stream().map(label -> source.say(label)).toList(),
                obligations.stream().map(one -> task(source, one)).toList()));
    }

    private static List<Cell> task(Source source, Obligation one) {
        var wording = source.wording();
        return List.of(
                Cell.of(source.name(one.partyId())),
                Cell.of(wording.of(one.text())),
                Cell.of(wording.say("obligation", one.kind())),
                Cell.of(said(wording, one.ableTo())),
                Cell.of(said(wording, one.willingTo())),
                Cell.kept(one.dueDate() == null ? null : wording.say(one.dueDate())));
    }

    private static String said(Wording wording, @Nullable Boolean answer) {
        return wording.say(answer == null ? "unsaid" : answer ? "yes" : "no");
    }

    static Stream<Block> resources(Source source) {
        return Stream.of(contributions(source), economy(source), source.clauses(true, Matter.INSURANCE))
                .flatMap(blocks -> blocks);
    }

    private static Stream<Block> contributions(Source source) {
        var contributions = source.terms().contributions();
        if (contributions.isEmpty()) {
            return Stream.empty();
        }
        var labels =
                List.of("contribution.kind", "contribution.year", "party", "contribution.text", "contribution.amount");
        return Stream.of(new Block.Table(
                source.say("contributions.caption"),
                labels.stream().map(label -> source.say(label)).toList(),
                contributions.stream()
                        .sorted(BY_KIND_AND_YEAR)
                        .map(one -> contribution(source, one))
                        .toList()));
    }

    private static List<Cell> contribution(Source source, Contribution one) {
        var wording = source.wording();
        var year = one.year();
        return List.of(
                Cell.of(wording.say("contribution", one.kind())),
                Cell.of(year == null ? wording.say("contribution.wholeTime") : year.toString()),
                Cell.of(source.name(one.partyId())),
                Cell.of(one.text() == null ? Text.of(null) : wording.of(one.text())),
                Cell.number(value(wording, one)));
    }

    private static String value(Wording wording, Contribution one) {
        return Stream.of(
                        money(wording, one.amount(), one.currency()),
                        one.fte() == null ? null : wording.say("contribution.fte", wording.say(one.fte())),
                        one.hours() == null ? null : wording.say("contribution.hours", wording.say(one.hours())),
                        one.own() ? null : wording.say("contribution.notOwn"))
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String money(Wording wording, @Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : wording.money(amount, currency);
    }

    private static Stream<Block> economy(Source source) {
        var economy = source.terms().economy();
        if (economy == null) {
            return Stream.empty();
        }
        var facts = Stream.of(
                        source.fact("economy.total", money(source.wording(), economy.total(), economy.currency())),
                        economy.yearlyAmounts().stream()
                                .sorted(Comparator.comparing(YearlyAmount::year))
                                .map(one -> yearly(source.wording(), one, economy.currency())),
                        source.fact("economy.note", economy.note()))
                .flatMap(fact -> fact)
                .toList();
        return facts.isEmpty()
                ? Stream.empty()
                : Stream.concat(source.heading("economy.heading"), Stream.of(new Block.Facts(facts)));
    }

    private static Fact yearly(Wording wording, YearlyAmount one, Currency currency) {
        var amount = wording.money(one.amount(), currency);
        return new Fact(
                one.year().toString(),
                Text.of(one.perInhabitant() == null ? amount : wording.say("economy.eachInhabitant", amount)));
    }
}
