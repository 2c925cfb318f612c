package org.samverk.followup.learning.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A case as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param forum whose it is, where the reader may see that
/// @param reason why it was withdrawn, unless that was erased
public record CaseRow(
        UUID id,
        long version,
        CaseState state,
        References names,
        @Nullable KnownSubject forum,
        @Nullable String reason) implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
