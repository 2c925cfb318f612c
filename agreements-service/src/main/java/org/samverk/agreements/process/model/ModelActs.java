package org.samverk.agreements.process.model;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a model of an organisation's own.
final class ModelActs {
    static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act ARCHIVE = new Act("archive", CHANGE.grants());
    static final Act RESTORE = new Act("restore", CHANGE.grants());
    static final Act DELETE = new Act("delete", CHANGE.grants());

    private ModelActs() {}
}
