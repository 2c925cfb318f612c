package org.samverk.followup.plan;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A plan as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param seen what is followed up and the forums it names, as far as the reader may see them
/// @param allSee whether everybody a draft involves may see what is followed up; of what is no draft nobody asks
record PlanRow(UUID id, long version, PlanState state, References names, Map<UUID, KnownSubject> seen, boolean allSee)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// Whether nothing but its days, which are not counted here, could keep it from being activated.
    boolean settled() {
        var content = state.content();
        var subject = seen.get(content.subject().id());
        return allSee
                && content.missing().isEmpty()
                && (subject == null || !subject.cancelled())
                && !current(requireNonNull(content.reporter())).equals(current(requireNonNull(content.recipient())));
    }

    private Role current(Role role) {
        var current =
                role.partnerId() == null ? null : names.of(role.partnerId()).currentPartnerId();
        return current == null ? role : Role.of(current);
    }
}
