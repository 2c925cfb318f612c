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
    private final OwnLists lists;

    OwnListSubject(KnownOrganisations organisations, OwnLists lists) {
        this.organisations = organisations;
        this.lists = lists;
    }

    @Override
    public String type() {
        return OwnLists.KIND;
    }

    @Override
    public OwnListView view(Snapshot snapshot, Actor actor) {
        return shown(snapshot.id(), snapshot.version(), snapshot.state(OwnListState.class), actor);
    }

    /// As it was: nobody acts on the past.
    OwnListView past(Snapshot snapshot) {
        return OwnListView.past(row(snapshot.id(), snapshot.version(), snapshot.state(OwnListState.class), false));
    }

    /// As it is after a write.
    OwnListView shown(OwnList written, Actor actor) {
        return shown(written.id(), written.version(), written.state(), actor);
    }

    /// Nothing is held against what was only just added.
    private OwnListView shown(UUID id, long version, OwnListState state, Actor actor) {
        return OwnListView.of(row(id, version, state, version > 1 && lists.used(id)), actor);
    }

    private OwnListRow row(UUID id, long version, OwnListState state, boolean used) {
        return new OwnListRow(id, version, state, organisations.references(Set.of(state.owner())), used);
    }
}
