package org.samverk.followup.learning.cases;

import java.util.List;
import java.util.Set;
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
/// @param seen those goals and challenges it names that the reader may see
/// @param reason why it was withdrawn, unless that was erased
public record CaseRow(
        UUID id,
        long version,
        CaseState state,
        References names,
        @Nullable KnownSubject forum,
        Set<UUID> seen,
        @Nullable String reason)
        implements Guarded {

    /// Those of these goals or challenges that may be told of: who may change a case sees all it names, so that what
    /// they read may be sent back.
    public List<UUID> told(List<UUID> named, Actor actor) {
        var all = actor.seesEverything() || stands(Relation.OWNER, actor) || stands(Relation.CREATOR, actor);
        return named.stream().filter(id -> all || seen.contains(id)).toList();
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
