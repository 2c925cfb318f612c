package org.samverk.kit.security;

/// A row whose acts depend on who the caller is.
public interface Guarded {
    /// Whether the actor's organisation stands in this relation to the row. ANYONE is never asked.
    boolean stands(Relation relation, Actor actor);
}
