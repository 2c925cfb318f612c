package org.samverk.agreements.pilot.area;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a development area. OWNER is the first of its owners, PARTY who decides and is concerned.
final class AreaActs {
    static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act DELETE = new Act("delete", CHANGE.grants());
    static final Act ADVANCE = new Act("advance", CHANGE.grants());
    static final Act DECIDE = Act.named(
            "decide",
            to(Roles.COORDINATOR, Relation.PARTY),
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.REGISTRAR, Relation.CREATOR));

    private AreaActs() {}
}
