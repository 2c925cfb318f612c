package org.samverk.kit.access;

import java.util.List;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;

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

    public boolean allows(Actor actor, Guarded row) {
        return grants.stream()
                .filter(grant -> actor.hasRole(grant.role()))
                .anyMatch(grant -> grant.relation() == Relation.ANYONE || row.stands(grant.relation(), actor));
    }

    /// @throws Refusal 403 when the act is not this caller's: `not-yours`, or `organisation-not-registered` when
    ///     nobody has registered the caller's organisation yet
    public void require(Actor actor, Guarded row) {
        if (!allows(actor, row)) {
            actor.requireOrganisation();
            throw new AccessRefusal(this);
        }
    }
}
