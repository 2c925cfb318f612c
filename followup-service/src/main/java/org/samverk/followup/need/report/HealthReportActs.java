package org.samverk.followup.need.report;

import static org.samverk.kit.access.Act.to;

import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a public-health report.
public final class HealthReportActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act PUBLISH = new Act("publish", CHANGE.grants());
    public static final Act WITHDRAW = new Act("withdraw", CHANGE.grants());

    private static final Map<Act, String> NOUNS = Map.of(PUBLISH, "publications", WITHDRAW, "withdrawals");

    private HealthReportActs() {}

    /// The collection an act is posted to.
    public static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }
}
