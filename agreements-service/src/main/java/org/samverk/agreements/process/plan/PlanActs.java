package org.samverk.agreements.process.plan;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a plan and its steps.
public final class PlanActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act CLOSE = new Act("close", CHANGE.grants());
    public static final Act REOPEN = new Act("reopen", CHANGE.grants());
    public static final Act DELETE = new Act("delete", CHANGE.grants());

    private PlanActs() {}
}
