package org.samverk.agreements.activity.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.ActivityRow;
import org.samverk.agreements.activity.report.MonthlyPlan.Entry;
import org.samverk.agreements.activity.report.MonthlyPlan.Month;
import org.samverk.kit.security.Actor;

/// Puts activities into the months they run through. One statement.
@ApplicationScoped
class PlanMonths {
    private static final int MOST_MONTHS = 24;

    private final Activities activities;

    PlanMonths(Activities activities) {
        this.activities = activities;
    }

    MonthlyPlan of(PlanFilter filter, Actor actor) {
        var from = YearMonth.parse(filter.from());
        var to = YearMonth.parse(filter.to());
        if (to.isBefore(from) || to.isAfter(from.plusMonths(MOST_MONTHS - 1L))) {
            throw new TooManyMonths(MOST_MONTHS);
        }
        var found = activities.running(
                from.atDay(1),
                to.atEndOfMonth(),
                filter.agreement(),
                filter.participant(),
                MonthlyPlan.MOST + 1,
                actor);
        var shown = found.stream().limit(MonthlyPlan.MOST).toList();
        var months = Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(month -> month(month, shown))
                .toList();
        return new MonthlyPlan(months, found.size() > MonthlyPlan.MOST);
    }

    private static Month month(YearMonth month, List<ActivityRow> rows) {
        return new Month(
                month.toString(),
                rows.stream()
                        .filter(row -> runs(row, month.atDay(1), month.atEndOfMonth()))
                        .map(PlanMonths::entry)
                        .toList());
    }

    private static boolean runs(ActivityRow row, LocalDate first, LocalDate last) {
        var start = row.state().content().period().start();
        var end = row.state().lastDay();
        return start != null && !start.isAfter(last) && (end == null || !end.isBefore(first));
    }

    private static Entry entry(ActivityRow row) {
        var state = row.state();
        var content = state.content();
        return new Entry(
                row.id(),
                content.title(),
                content.type(),
                state.status(),
                content.period().start(),
                content.period().end(),
                row.names().of(content.responsible()),
                row.joint());
    }
}
