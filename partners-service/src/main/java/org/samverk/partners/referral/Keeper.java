package org.samverk.partners.referral;

import static org.samverk.kit.access.Act.to;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;

/// Who speaks for a partner, and so for its offers and for the pathways that lead to it.
///
/// @param standIn whoever entered it; absent once a registrar has confirmed it
public record Keeper(UUID partner, @Nullable UUID standIn) implements Guarded {

    /// What the partner's coordinators may do, and registrars.
    public static Act act(String name) {
        return Act.named(
                name,
                to(Roles.COORDINATOR, Relation.OWNER),
                to(Roles.COORDINATOR, Relation.CREATOR),
                to(Roles.REGISTRAR, Relation.ANYONE));
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(partner);
            case CREATOR -> actor.actsFor(standIn);
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
