package org.samverk.followup.learning.cases;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a case, and what can happen to it in which status.
public final class CaseActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act PUBLISH = new Act("publish", CHANGE.grants());
    public static final Act WITHDRAW = new Act("withdraw", CHANGE.grants());

    private CaseActs() {}

    /// What can happen to it now, whoever asks.
    public static List<Act> transitions(CaseStatus status) {
        return switch (status) {
            case DRAFT -> List.of(PUBLISH, CHANGE, DELETE);
            case PUBLISHED -> List.of(WITHDRAW, CHANGE);
            case WITHDRAWN -> List.of();
        };
    }
}
