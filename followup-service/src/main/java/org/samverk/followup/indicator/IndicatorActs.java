package org.samverk.followup.indicator;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an indicator and what was measured.
public final class IndicatorActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act MEASURE = new Act("measure", CHANGE.grants());
    public static final Act IMPORT = new Act("import", CHANGE.grants());

    private IndicatorActs() {}
}
