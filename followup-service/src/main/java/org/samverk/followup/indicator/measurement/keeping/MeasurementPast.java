package org.samverk.followup.indicator.measurement.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samverk.followup.indicator.measurement.MeasurementRow;
import org.samverk.followup.indicator.measurement.MeasurementSubject;
import org.samverk.followup.indicator.measurement.MeasurementView;
import org.samverk.followup.indicator.measurement.Measurements;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Actor;

/// What a measurement was before. One that came with an import is in the journal by itself only once it is corrected;
/// until then it is what it was.
@ApplicationScoped
class MeasurementPast {
    private final Measurements measurements;
    private final MeasurementSubject subject;
    private final Snapshots snapshots;
    private final History history;

    MeasurementPast(Measurements measurements, MeasurementSubject subject, Snapshots snapshots, History history) {
        this.measurements = measurements;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
    }

    MeasurementView knownAt(MeasurementRow row, Instant at, Actor actor) {
        if (!row.asImported()) {
            return subject.past(snapshots.knownAt(Measurements.KIND, row.id(), at, actor), actor);
        }
        if (row.state().createdAt().isAfter(at)) {
            throw new HistoryRefusal.NotFound(row.id());
        }
        return MeasurementView.past(row);
    }

    HistoryView history(UUID indicator, UUID id, PageRequest page, Actor actor) {
        return measurements.asImported(indicator, id, actor)
                ? new HistoryView(List.of(), page.page(), page.limit(), page.count() ? 0L : null, true)
                : history.of(Measurements.KIND, id, page, actor);
    }
}
