package org.samverk.kit.access;

import org.samverk.kit.security.Actor;

/// A row whose acts depend on who the caller is.
public interface Guarded {
    /// Whether the actor's organisation stands in this relation to the row. ANYONE is never asked.
    boolean stands(Relation relation, Actor actor);
}
