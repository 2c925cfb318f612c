package org.samverk.followup.learning.documentation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An entry as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param subject what it documents, where the reader may see that
/// @param text unless it was erased
record EntryRow(
        UUID id,
        long version,
        EntryState state,
        References names,
        @Nullable KnownSubject subject,
        @Nullable String text)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return relation == Relation.OWNER && actor.actsFor(state.ownerPartnerId());
    }
}
