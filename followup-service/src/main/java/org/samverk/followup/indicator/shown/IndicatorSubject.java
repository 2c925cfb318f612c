package org.samverk.followup.indicator.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.samverk.followup.indicator.IndicatorRow;
import org.samverk.followup.indicator.IndicatorState;
import org.samverk.followup.indicator.Indicators;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An indicator as the journal has it.
@ApplicationScoped
public class IndicatorSubject implements SubjectKind {
    private final KnownOrganisations organisations;

    IndicatorSubject(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String type() {
        return Indicators.KIND;
    }

    /// As it is after a write.
    public IndicatorView shown(IndicatorRow row, Actor actor) {
        return IndicatorView.of(named(row), actor);
    }

    /// Nothing hangs on it yet where this is asked: a POST has just been answered with it.
    @Override
    public IndicatorView view(Snapshot snapshot, Actor actor) {
        return IndicatorView.of(named(row(snapshot)), actor);
    }

    /// As it was known at some instant.
    public IndicatorView past(Snapshot snapshot) {
        return IndicatorView.past(named(row(snapshot)));
    }

    private static IndicatorRow row(Snapshot snapshot) {
        return snapshot.state(IndicatorState.class).row(snapshot.id(), snapshot.version());
    }

    private IndicatorRow named(IndicatorRow row) {
        var names = organisations.references(Set.of(row.state().content().owner()));
        return new IndicatorRow(row.id(), row.version(), row.state(), row.used(), names);
    }
}
