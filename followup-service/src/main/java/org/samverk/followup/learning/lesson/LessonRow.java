package org.samverk.followup.learning.lesson;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// A lesson as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param subject what it was learned from, where the reader may see that
/// @param reason why it came to its status, unless that was erased
/// @param appliedIn where it was applied, as far as the reader may see that
public record LessonRow(
        UUID id,
        long version,
        LessonState state,
        References names,
        @Nullable KnownSubject subject,
        @Nullable String reason,
        List<Applied> appliedIn)
        implements Guarded {
    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            // Where it is applied is not said yet: it may be anything of theirs.
            case PARTY -> actor.organisation().isPresent();
            case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// The same, once it is known where it is applied.
    public Guarded in(KnownSubject where) {
        return (relation, actor) -> relation == Relation.PARTY ? where.isOf(actor) : stands(relation, actor);
    }
}
