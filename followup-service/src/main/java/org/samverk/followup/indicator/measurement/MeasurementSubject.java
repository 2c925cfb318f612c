package org.samverk.followup.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A measurement as the journal has it.
@ApplicationScoped
public class MeasurementSubject implements SubjectKind {
    private final Indicators indicators;
    private final Measurements measurements;
    private final KnownAreas areas;

    MeasurementSubject(Indicators indicators, Measurements measurements, KnownAreas areas) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.areas = areas;
    }

    @Override
    public String type() {
        return Measurements.KIND;
    }

    /// Nothing stands on it yet where this is asked: a POST has just been answered with it.
    @Override
    public MeasurementView view(Snapshot snapshot, Actor actor) {
        return MeasurementView.of(row(snapshot, actor), actor);
    }

    /// As it was known at some instant.
    public MeasurementView past(Snapshot snapshot, Actor actor) {
        return MeasurementView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    public MeasurementView shown(Measurement measurement, Actor actor) {
        var named = measurements.named(measurement.id());
        return MeasurementView.of(
                row(measurement.id(), measurement.version(), measurement.state(), named, actor), actor);
    }

    private MeasurementRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(MeasurementState.class), false, actor);
    }

    private MeasurementRow row(UUID id, long version, MeasurementState state, boolean named, Actor actor) {
        var indicator = indicators.row(state.indicatorId(), actor).state();
        return new MeasurementRow(
                id,
                version,
                state,
                areas.name(state.content().area()),
                indicator.content().owner(),
                indicator.createdBy(),
                named);
    }
}
