package org.samverk.partners.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// A checklist as the journal has it.
@ApplicationScoped
class ChecklistSubject implements SubjectKind {
    private final RegisteredPartners partners;

    ChecklistSubject(RegisteredPartners partners) {
        this.partners = partners;
    }

    @Override
    public String type() {
        return Checklists.KIND;
    }

    @Override
    public ChecklistView view(Snapshot snapshot, Actor actor) {
        return shown(snapshot.id(), snapshot.version(), snapshot.state(ChecklistState.class), actor);
    }

    /// As it is after a write.
    ChecklistView shown(Checklist written, Actor actor) {
        return shown(written.id(), written.version(), written.state(), actor);
    }

    private ChecklistView shown(UUID id, long version, ChecklistState state, Actor actor) {
        var owner = partners.of(Set.of(state.ownerPartnerId())).get(state.ownerPartnerId());
        Map<UUID, Reference> names = owner == null ? Map.of() : Map.of(owner.id(), owner.reference());
        return ChecklistView.of(new ChecklistRow(id, version, state, names), actor);
    }
}
