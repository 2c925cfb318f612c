package org.samverk.partners.collaboration;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a collaboration, and what can happen to it in which status.
public final class CollaborationActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act ESTABLISH = new Act("establish", CHANGE.grants());
    public static final Act SUSPEND = new Act("suspend", CHANGE.grants());
    public static final Act RESUME = new Act("resume", CHANGE.grants());
    public static final Act END = new Act("end", CHANGE.grants());
    public static final Act COMMIT = new Act("change-commitment", CHANGE.grants());
    public static final Act ASSESS = new Act("assess-readiness", CHANGE.grants());
    public static final Act ANSWER = new Act("answer-checklist", CHANGE.grants());

    private static final Map<Act, String> NOUNS = Map.of(
            ESTABLISH, "establishments",
            SUSPEND, "suspensions",
            RESUME, "resumptions",
            END, "endings",
            COMMIT, "commitment-changes");

    private CollaborationActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// The steps that can be taken now, whoever asks.
    static List<Act> steps(CollaborationStatus status) {
        return switch (status) {
            case EXPLORING -> List.of(ESTABLISH, END);
            case ESTABLISHED -> List.of(SUSPEND, END);
            case DORMANT -> List.of(RESUME, END);
            case ENDED -> List.of();
        };
    }

    static List<String> names(CollaborationStatus status) {
        return steps(status).stream().map(Act::name).toList();
    }
}
