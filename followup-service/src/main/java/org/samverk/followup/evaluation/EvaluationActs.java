package org.samverk.followup.evaluation;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an evaluation.
public final class EvaluationActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.EVALUATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    /// Only who has a part in something evaluates it.
    public static final Act EVALUATE =
            Act.named("evaluate", to(Roles.EVALUATOR, Relation.PARTY), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.EVALUATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());

    private EvaluationActs() {}

    /// What takes an evaluation on.
    public enum Step {
        START("start", "starts", "started"),
        COMPLETE("complete", "completions", "completed"),
        PUBLISH("publish", "publications", "published"),
        REOPEN("reopen", "reopenings", "reopened");

        private final String name;
        private final String noun;
        private final String event;

        Step(String name, String noun, String event) {
            this.name = name;
            this.noun = noun;
            this.event = event;
        }

        public Act act() {
            return new Act(name, CHANGE.grants());
        }

        /// The collection it is posted to.
        public String noun() {
            return noun;
        }

        public String event() {
            return event;
        }

        /// What was completed and not published may be taken up again.
        boolean leadsFrom(EvaluationStatus status) {
            return switch (this) {
                case START -> status == EvaluationStatus.PLANNED;
                case COMPLETE -> status == EvaluationStatus.ONGOING;
                case PUBLISH, REOPEN -> status == EvaluationStatus.COMPLETED;
            };
        }
    }
}
