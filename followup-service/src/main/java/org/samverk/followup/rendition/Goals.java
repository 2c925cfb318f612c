package org.samverk.followup.rendition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.occasion.report.ReportContent.GoalReport;
import org.samverk.followup.subject.GoalProgress;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;

/// Each goal that may be reported on, and each that was, in the order of the agreement: what it is to reach, and what
/// the report says of it.
final class Goals {
    private record Row(
            UUID id,
            KnownSubject.@Nullable Target target,
            @Nullable GoalReport said) {
        int place() {
            return target == null ? Integer.MAX_VALUE : target.place();
        }

        @Nullable
        UUID parent() {
            var target = target();
            return target == null ? null : target.parentGoalId();
        }

        String number() {
            return target == null ? "" : target.number();
        }

        @Nullable
        Integer progress() {
            return said == null ? null : GoalProgress.said(said.status() == Report.Standing.ACHIEVED, said.progress());
        }
    }

    /// Left out where it says nothing of any goal.
    private record Column(String label, Function<Row, Cell> cell) {
        boolean says(Row row) {
            return !cell.apply(row).text().equals(Cell.of("").text());
        }
    }

    private static final String NO_BREAK = "\u00a0";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3})");

    private Goals() {}

    static Stream<Block> of(Source source) {
        var rows = rows(source);
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var columns = Stream.of(
                        new Column("goal", row -> title(source, row)),
                        new Column("goal.baseline", row -> counted(source, row, KnownSubject.Target::baseline)),
                        new Column("goal.target", row -> counted(source, row, KnownSubject.Target::target)),
                        new Column("goal.latest", row -> Cell.of(latest(source, row))),
                        new Column("goal.due", row -> due(source, row)),
                        new Column("goal.status", row -> Cell.of(status(source, row, rows))))
                .filter(column -> rows.stream().anyMatch(row -> column.says(row)))
                .toList();
        var table = new Block.Table(
                source.say("goals.caption"),
                columns.stream().map(column -> source.say(column.label)).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.cell.apply(row))
                                .toList())
                        .toList());
        var comments = comments(source, rows);
        return Stream.of(
                        Stream.of(table),
                        comments.isEmpty() ? Stream.<Block>empty() : Stream.of(new Block.Facts(comments)),
                        asNow(source))
                .flatMap(blocks -> blocks);
    }

    /// Said with the readings where there are any.
    private static Stream<Block> asNow(Source source) {
        return source.asNow()
                        && source.reported()
                                .map(report -> report.indicatorReadings().isEmpty())
                                .orElse(false)
                ? Stream.of(source.paragraph("readings.asNow"))
                : Stream.empty();
    }

    private static List<Row> rows(Source source) {
        var said = source.reported().stream()
                .flatMap(report -> report.goalStatuses().stream())
                .collect(Collectors.toMap(GoalReport::goalId, Function.identity()));
        return Stream.concat(goals(source), said.keySet().stream())
                .distinct()
                .map(id -> new Row(id, target(source, id), said.get(id)))
                .sorted(Comparator.comparingInt(Row::place).thenComparing(Row::id))
                .toList();
    }

    /// Those that might be reported on when the report was submitted, else those that may be now.
    private static Stream<UUID> goals(Source source) {
        var subject = source.subject();
        var shown = source.shown();
        if (subject == null) {
            return Stream.empty();
        }
        return shown == null
                ? subject.goals().stream()
                : shown.targets().stream().map(Report.GoalTarget::goalId);
    }

    private static KnownSubject.@Nullable Target target(Source source, UUID id) {
        var goal = source.around().seen().get(id);
        var shown = source.shown();
        if (goal == null) {
            return null;
        }
        return shown == null ? goal.target() : shown.target(id).orElse(null);
    }

    private static Cell title(Source source, Row row) {
        var title = source.title(row.id());
        return Cell.of(new Text(row.number() + " " + title.value(), title.lang()));
    }

    private static Cell counted(Source source, Row row, Function<KnownSubject.Target, @Nullable BigDecimal> what) {
        var target = row.target();
        var value = target == null ? null : what.apply(target);
        if (target == null || value == null) {
            return Cell.of("");
        }
        var unit = target.unit() == null
                ? ""
                : NO_BREAK + THOUSANDS.matcher(target.unit()).replaceAll(NO_BREAK);
        return Cell.of(source.wording().say(value) + unit);
    }

    private static Cell due(Source source, Row row) {
        var target = row.target();
        return Cell.kept(target == null || target.dueDate() == null ? null : source.day(target.dueDate()));
    }

    private static String status(Source source, Row row, List<Row> rows) {
        var said = row.said();
        var status = said == null ? source.say("goal.silent") : source.wording().say("standing", said.status());
        return progress(row, rows)
                .map(progress -> source.say("percent", progress.percent())
                        + (progress.derived()
                                ? " "
                                        + source.say(
                                                "goal.derived",
                                                Objects.requireNonNull(progress.reported()),
                                                Objects.requireNonNull(progress.subGoals()))
                                : ""))
                .map(progress -> status + ", " + progress)
                .orElse(status);
    }

    private static Optional<GoalProgress> progress(Row row, List<Row> rows) {
        var own = rows.stream()
                .filter(one -> one.progress() != null)
                .collect(Collectors.toMap(Row::id, one -> Objects.requireNonNull(one.progress())));
        var beneath = rows.stream()
                .filter(one -> one.parent() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.parent()), Collectors.mapping(Row::id, Collectors.toList())));
        return GoalProgress.of(row.id(), own, beneath);
    }

    /// On the lines that the report reads of what it is measured by; nothing where no indicator is named.
    private static String latest(Source source, Row row) {
        var target = row.target();
        if (target == null || target.indicatorIds().isEmpty()) {
            return "";
        }
        var read = source.series().stream()
                .filter(series -> target.indicatorIds().contains(series.indicatorId()))
                .flatMap(series -> latest(source, series))
                .collect(Collectors.joining("\n"));
        if (read.isEmpty()) {
            return source.say(Readings.hidden(source) == 0 ? "goal.unread" : "goal.unseen");
        }
        return read;
    }

    private static Stream<String> latest(Source source, ReadSeries series) {
        var values = new Values(source, series.indicator());
        return series.lines().stream().map(line -> values.line(line.last().row()) + ", " + values.at(line.last()));
    }

    private static List<Fact> comments(Source source, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.said() == null || row.said().comment() == null
                        ? Stream.empty()
                        : Stream.of(new Fact(
                                row.number().isEmpty() ? source.title(row.id()).value() : row.number(),
                                Text.of(row.said().comment()))))
                .toList();
    }
}
