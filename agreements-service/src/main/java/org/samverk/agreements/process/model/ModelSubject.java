package org.samverk.agreements.process.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A model as the journal has it.
@ApplicationScoped
class ModelSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final Models models;

    ModelSubject(KnownOrganisations organisations, Models models) {
        this.organisations = organisations;
        this.models = models;
    }

    @Override
    public String type() {
        return Models.TYPE;
    }

    @Override
    public ModelView view(Snapshot snapshot, Actor actor) {
        var id = snapshot.id();
        var version = snapshot.version();
        return ModelView.of(row(id, version, snapshot.state(ModelState.class), models.used(id, version)), actor);
    }

    /// As it was known.
    ModelView past(Snapshot snapshot) {
        return ModelView.past(row(snapshot.id(), snapshot.version(), snapshot.state(ModelState.class), false));
    }

    /// As it is after a write.
    ModelView shown(CollaborationModel written, Actor actor) {
        var id = written.id();
        return ModelView.of(row(id, written.version(), written.state(), models.used(id)), actor);
    }

    private ModelRow row(UUID id, long version, ModelState state, boolean used) {
        var owner = state.content().ownerPartnerId();
        var names = owner == null ? References.none() : organisations.references(Set.of(owner));
        return new ModelRow(id, version, state, names, used);
    }
}
