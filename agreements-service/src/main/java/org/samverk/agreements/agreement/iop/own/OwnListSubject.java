package org.samverk.agreements.agreement.iop.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A list of criteria as the journal has it.
@ApplicationScoped
class OwnListSubject implements SubjectKind {
    private final KnownOrganisations organisations;

    OwnListSubject(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String type() {
        return OwnLists.KIND;
    }

    @Override
    public OwnListView view(Snapshot snapshot, Actor actor) {
        return OwnListView.of(row(snapshot.id(), snapshot.version(), snapshot.state(OwnListState.class)), actor);
    }

    /// As it was: nobody acts on the past.
    OwnListView past(Snapshot snapshot) {
        return OwnListView.past(row(snapshot.id(), snapshot.version(), snapshot.state(OwnListState.class)));
    }

    /// As it is after a write.
    OwnListView shown(OwnList written, Actor actor) {
        return OwnListView.of(row(written.id(), written.version(), written.state()), actor);
    }

    private OwnListRow row(UUID id, long version, OwnListState state) {
        return new OwnListRow(id, version, state, organisations.references(Set.of(state.owner())));
    }
}
