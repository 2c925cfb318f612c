package org.samverk.followup.need.challenge;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A health challenge as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param areaName as the register has it
/// @param activities that answer it, by id, as far as the reader may see them
/// @param hidden what it names and its reader may not see, by id
/// @param statusReason as written; absent where none was given, or it was erased
public record ChallengeRow(
        UUID id,
        long version,
        ChallengeState state,
        References names,
        @Nullable String areaName,
        Map<UUID, KnownSubject> activities,
        Set<UUID> hidden,
        @Nullable String statusReason)
        implements Guarded {
    /// What is said of it, as far as its reader may see what it names.
    public ChallengeContent shown() {
        return hidden.isEmpty() ? state.content() : state.content().without(hidden);
    }

    /// Whether it may be deleted, whoever asks.
    public boolean deletable() {
        return state.untouched();
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
