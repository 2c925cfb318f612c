package org.samverk.agreements.activity;

import java.util.Objects;
import java.util.UUID;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An activity as read, from the table or from the journal.
///
/// @param names of the organisations it mentions, as last known
/// @param givenUp whether the agreement it belongs to was, as far as the reader may know
/// @param used whether something is about it, seen by the reader or not
public record ActivityRow(UUID id, long version, ActivityState state, References names, boolean givenUp, boolean used)
        implements Guarded {
    /// Whether two or more take part: what was merged is one with what it was merged into.
    public boolean joint() {
        return state.content().partners().stream()
                        .map(names::of)
                        .map(one -> Objects.requireNonNullElse(one.currentPartnerId(), one.id()))
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.content().owner());
            case RESPONSIBLE -> actor.actsFor(state.content().responsible());
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
