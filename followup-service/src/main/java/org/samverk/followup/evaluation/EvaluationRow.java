package org.samverk.followup.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An evaluation as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param statusReason as written; absent where none was given, or it was erased
/// @param subject what is evaluated, where the reader may see that
public record EvaluationRow(
        UUID id,
        long version,
        EvaluationState state,
        References names,
        @Nullable String statusReason,
        @Nullable KnownSubject subject)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
