package org.samverk.agreements.agreement.iop.own;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a list of criteria of an organisation's own.
final class OwnListActs {
    static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act DELETE = new Act("delete", CHANGE.grants());

    private OwnListActs() {}
}
