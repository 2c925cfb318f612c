package org.samverk.followup.need.challenge;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a health challenge.
public final class ChallengeActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());

    private ChallengeActs() {}

    /// What takes a challenge on, or back.
    public enum Step {
        ADDRESS("address", "addressings", "addressed", ChallengeStatus.ADDRESSED),
        RESOLVE("resolve", "resolutions", "resolved", ChallengeStatus.RESOLVED),
        REOPEN("reopen", "reopenings", "reopened", ChallengeStatus.OPEN);

        private final String name;
        private final String noun;
        private final String event;
        private final ChallengeStatus to;

        Step(String name, String noun, String event, ChallengeStatus to) {
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

        ChallengeStatus to() {
            return to;
        }

        boolean leadsFrom(ChallengeStatus status) {
            return switch (this) {
                case ADDRESS -> status == ChallengeStatus.OPEN;
                case RESOLVE -> status == ChallengeStatus.ADDRESSED;
                case REOPEN -> status != ChallengeStatus.OPEN;
            };
        }
    }
}
