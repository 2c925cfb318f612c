package org.samverk.partners.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// An initiative as the journal has it.
@ApplicationScoped
class InitiativeSubject implements SubjectKind {
    static final String TYPE = "initiative";

    private final RegisteredPartners partners;

    InitiativeSubject(RegisteredPartners partners) {
        this.partners = partners;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public InitiativeView view(Snapshot snapshot, Actor actor) {
        var row = row(snapshot.id(), snapshot.version(), snapshot.state(InitiativeState.class));
        return InitiativeView.of(row, actor);
    }

    /// As it is after a write.
    InitiativeView shown(Initiative written, Actor actor) {
        return InitiativeView.of(row(written), actor);
    }

    InitiativeRow row(Initiative initiative) {
        return row(initiative.id(), initiative.version(), initiative.state());
    }

    /// Partners are never deleted.
    private InitiativeRow row(UUID id, long version, InitiativeState state) {
        var partner = partners.of(Set.of(state.partnerId())).get(state.partnerId());
        return InitiativeRow.of(id, version, state, Objects.requireNonNull(partner));
    }
}
