package org.samverk.followup.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.OccasionRow;
import org.samverk.followup.occasion.Occasions;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.kit.security.Actor;

/// Finds what documents are written from, in five statements at most.
@ApplicationScoped
class Sources {
    private final Occasions occasions;
    private final FindAround around;
    private final FindReadSeries series;

    Sources(Occasions occasions, FindAround around, FindReadSeries series) {
        this.occasions = occasions;
        this.around = around;
        this.series = series;
    }

    /// @param languages a header Accept-Language
    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such occasion this actor may see
    Source of(UUID id, @Nullable String languages, Actor actor) {
        var row = occasions.row(id, actor);
        var report = row.report(actor);
        return new Source(
                row,
                report,
                row.showsDraft(actor),
                around.of(row, report, actor),
                series(row, report, actor),
                Labels.of(languages, row.state().timeZone()));
    }

    /// As it was kept when the report was submitted; else as it is now.
    private List<ReadSeries> series(OccasionRow row, @Nullable ReportView report, Actor actor) {
        var submitted = row.state().report();
        return row.showsDraft(actor) || submitted == null || submitted.shown() == null
                ? series.of(readings(report), actor)
                : series.kept(submitted.text().id(), readings(report), actor);
    }

    private static List<UUID> readings(@Nullable ReportView report) {
        return report == null
                ? List.of()
                : report.indicatorReadings().stream()
                        .map(ReportContent.IndicatorReading::measurementId)
                        .toList();
    }
}
