package org.samverk.kit.security;

import java.util.List;

/// One row of the table of acts: what it is called, and which roles may do it in which relation to the row.
/// Endpoints check it, and `_links` offer it, from this one place.
public record Act(String name, List<Grant> grants) {
    public record Grant(String role, Relation relation) {}

    public static Act named(String name, Grant... grants) {
        return new Act(name, List.of(grants));
    }

    public static Grant to(String role, Relation relation) {
        return new Grant(role, relation);
    }
}
