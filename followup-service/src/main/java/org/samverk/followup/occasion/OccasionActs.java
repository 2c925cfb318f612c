package org.samverk.followup.occasion;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what on an occasion, and what can happen to it in which status.
final class OccasionActs {
    static final Act WRITE =
            Act.named("write-report", to(Roles.COORDINATOR, Relation.REPORTER), to(Roles.EVALUATOR, Relation.REPORTER));
    static final Act SUBMIT = new Act("submit", WRITE.grants());
    static final Act RECEIVE = Act.named("receive", to(Roles.COORDINATOR, Relation.RECIPIENT));
    static final Act RETURN = new Act("return", RECEIVE.grants());
    static final Act SKIP = Act.named("skip", to(Roles.COORDINATOR, Relation.OWNER));

    private static final Map<Act, String> NOUNS =
            Map.of(SUBMIT, "submissions", RECEIVE, "receipts", RETURN, "returns", SKIP, "skips");

    private OccasionActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// Whether this is kept from whoever handed the report in, and that is who asks: a report is received by somebody
    /// else, whomever both act for.
    static boolean keptFrom(OccasionRow row, Act act) {
        return act.equals(RECEIVE) && row.sides().handedIn();
    }

    /// What can happen now, whoever asks, beside writing.
    static List<Act> transitions(OccasionStatus status) {
        return switch (status) {
            case SCHEDULED, RETURNED -> List.of(SKIP);
            case IN_PROGRESS -> List.of(SUBMIT, SKIP);
            case REPORTED -> List.of(RECEIVE, RETURN);
            case RECEIVED, SKIPPED, CANCELLED -> List.of();
        };
    }
}
