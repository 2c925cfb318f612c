package org.samverk.partners.stakeholder;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an analysis, and what can happen to it in which status.
public final class AnalysisActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act SUBMIT = new Act("submit", CHANGE.grants());
    public static final Act RETURN = new Act("return", CHANGE.grants());
    public static final Act COMPLETE = new Act("complete", CHANGE.grants());
    public static final Act REVISE = new Act("revise", CHANGE.grants());
    public static final Act ARCHIVE = new Act("archive", CHANGE.grants());

    private static final Map<Act, String> NOUNS = Map.of(
            SUBMIT, "submissions",
            RETURN, "returns",
            COMPLETE, "completions",
            REVISE, "revisions",
            ARCHIVE, "archivals");

    private AnalysisActs() {}

    /// The collection an action is posted to.
    public static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks.
    public static List<Act> transitions(AnalysisStatus status) {
        return switch (status) {
            case DRAFT -> List.of(SUBMIT);
            case IN_REVIEW -> List.of(COMPLETE, RETURN);
            case COMPLETED -> List.of(REVISE, ARCHIVE);
            case ARCHIVED -> List.of();
        };
    }
}
