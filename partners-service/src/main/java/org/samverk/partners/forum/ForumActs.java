package org.samverk.partners.forum;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a forum, and what can happen to it in which status.
public final class ForumActs {
    static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act ACTIVATE = new Act("activate", CHANGE.grants());
    public static final Act PAUSE = new Act("pause", CHANGE.grants());
    public static final Act RESUME = new Act("resume", CHANGE.grants());
    public static final Act CLOSE = new Act("close", CHANGE.grants());

    private static final Map<Act, String> NOUNS =
            Map.of(ACTIVATE, "activations", PAUSE, "pauses", RESUME, "resumptions", CLOSE, "closures");

    private ForumActs() {}

    /// The collection an action is posted to.
    public static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks.
    public static List<Act> transitions(ForumStatus status) {
        return switch (status) {
            case PROPOSED -> List.of(ACTIVATE, CLOSE);
            case ACTIVE -> List.of(PAUSE, CLOSE);
            case PAUSED -> List.of(RESUME, CLOSE);
            case CLOSED -> List.of();
        };
    }
}
