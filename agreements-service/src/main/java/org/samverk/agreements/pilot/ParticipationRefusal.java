package org.samverk.agreements.pilot;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about taking part in a pilot that is not one about the pilot too.
public abstract sealed class ParticipationRefusal extends Refusal {
    private final List<FieldError> errors;

    private ParticipationRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    public static final class OfferedAlready extends ParticipationRefusal {
        public OfferedAlready(int round) {
            super(
                    422,
                    "offered-already",
                    "The partner has this round's offer",
                    "An offer goes to a partner once in a round; this is round %d.".formatted(round),
                    List.of(FieldError.at("/partnerId", "offered-already", "Offered in this round already.")));
        }
    }

    /// Further rounds are for more partners.
    public static final class TakesPartAlready extends ParticipationRefusal {
        public TakesPartAlready() {
            super(
                    409,
                    "takes-part-already",
                    "The partner takes part already",
                    "A partner takes part in a pilot once; further rounds are for those that do not.",
                    List.of());
        }
    }

    /// Nobody takes part without what taking part rests on.
    public static final class Incomplete extends ParticipationRefusal {
        public Incomplete(List<FieldError> missing) {
            super(
                    422,
                    "participation-incomplete",
                    "Taking part needs more than that",
                    "Who takes part sets own resources aside, has both local decisions and accepts the terms as they"
                            + " are now; `errors` names everything that is missing.",
                    missing);
        }
    }

    public static final class LeaderTooEarly extends ParticipationRefusal {
        public LeaderTooEarly() {
            super(
                    422,
                    "leader-before-decisions",
                    "A local process leader follows the local decisions",
                    "The local process leader acts on the decisions of municipality and public health council, so is"
                            + " named once the offer is accepted.",
                    List.of(FieldError.at(
                            "/localProcessLeaderRole", "too-early", "Accept the offer first, then name the role.")));
        }
    }
}
