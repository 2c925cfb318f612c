package org.samverk.followup.plan;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a plan, and what can happen to it in which status.
final class PlanActs {
    static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act DELETE = new Act("delete", CHANGE.grants());
    static final Act ACTIVATE = new Act("activate", CHANGE.grants());
    static final Act COMPLETE = new Act("complete", CHANGE.grants());
    static final Act CANCEL = new Act("cancel", CHANGE.grants());

    private static final Map<Act, String> NOUNS =
            Map.of(ACTIVATE, "activations", COMPLETE, "completions", CANCEL, "cancellations");

    private PlanActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks.
    static List<Act> transitions(PlanStatus status) {
        return switch (status) {
            case DRAFT -> List.of(ACTIVATE, CANCEL);
            case ACTIVE -> List.of(COMPLETE, CANCEL);
            case COMPLETED, CANCELLED -> List.of();
        };
    }
}
