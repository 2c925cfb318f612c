package org.samverk.agreements.pilot.area;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;

/// Who has a say in what hangs on a development area: each of its owners, and a registrar's organisation in what it
/// entered for them.
public record AreaSides(List<UUID> owners, UUID createdBy) implements Guarded {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));

    /// What the owners' coordinators may do.
    public static Act act(String name) {
        return Act.named(name, to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> owners.stream().anyMatch(actor::actsFor);
            case CREATOR -> !owners.contains(createdBy) && actor.actsFor(createdBy);
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
