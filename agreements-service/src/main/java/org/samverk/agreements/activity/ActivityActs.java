package org.samverk.agreements.activity;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an activity.
public final class ActivityActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE = Act.named(
            "update",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.RESPONSIBLE),
            to(Roles.REGISTRAR, Relation.CREATOR));
    /// Who sees it, and what it belongs to, is for its owner to say.
    public static final Act SHARE =
            Act.named("share", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());

    private ActivityActs() {}

    /// What takes an activity on.
    public enum Step {
        START("start", "starts", "started", ActivityStatus.ONGOING),
        PAUSE("pause", "pauses", "paused", ActivityStatus.PAUSED),
        RESUME("resume", "resumptions", "resumed", ActivityStatus.ONGOING),
        COMPLETE("complete", "completions", "completed", ActivityStatus.COMPLETED),
        CANCEL("cancel", "cancellations", "cancelled", ActivityStatus.CANCELLED);

        private final String name;
        private final String noun;
        private final String event;
        private final ActivityStatus to;

        Step(String name, String noun, String event, ActivityStatus to) {
            this.name = name;
            this.noun = noun;
            this.event = event;
            this.to = to;
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

        /// Whether work goes on by it.
        public boolean begins() {
            return to == ActivityStatus.ONGOING;
        }

        ActivityStatus to() {
            return to;
        }

        boolean leadsFrom(ActivityStatus status) {
            return switch (this) {
                case START -> status == ActivityStatus.PLANNED;
                case PAUSE, COMPLETE -> status == ActivityStatus.ONGOING;
                case RESUME -> status == ActivityStatus.PAUSED;
                case CANCEL ->
                    status == ActivityStatus.PLANNED
                            || status == ActivityStatus.ONGOING
                            || status == ActivityStatus.PAUSED;
            };
        }
    }
}
