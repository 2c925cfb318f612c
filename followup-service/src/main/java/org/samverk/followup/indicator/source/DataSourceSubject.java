package org.samverk.followup.indicator.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A data source as the journal has it.
@ApplicationScoped
class DataSourceSubject implements SubjectKind {
    private final KnownOrganisations organisations;

    DataSourceSubject(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String type() {
        return DataSources.KIND;
    }

    /// As it is after a write.
    public DataSourceView shown(DataSourceRow row, Actor actor) {
        return DataSourceView.of(named(row), actor);
    }

    /// Nothing hangs on it yet where this is asked: a POST has just been answered with it.
    @Override
    public DataSourceView view(Snapshot snapshot, Actor actor) {
        return DataSourceView.of(named(row(snapshot)), actor);
    }

    /// As it was known at some instant.
    public DataSourceView past(Snapshot snapshot) {
        return DataSourceView.past(named(row(snapshot)));
    }

    private static DataSourceRow row(Snapshot snapshot) {
        return snapshot.state(DataSourceState.class).row(snapshot.id(), snapshot.version());
    }

    private DataSourceRow named(DataSourceRow row) {
        var names = organisations.references(Set.of(row.state().content().owner()));
        return new DataSourceRow(row.id(), row.version(), row.state(), row.used(), names);
    }
}
