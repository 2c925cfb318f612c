package org.samverk.followup.need.challenge;

import java.util.List;
import org.samverk.followup.need.challenge.ChallengeActs.Step;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a health challenge.
public abstract sealed class ChallengeRefusal extends Refusal {
    private final List<FieldError> errors;

    private ChallengeRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends ChallengeRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, ChallengeStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = status.steps().stream().map(Step::act).map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// Saying that something is addressed does not address it.
    static final class NoEffort extends ChallengeRefusal {
        NoEffort() {
            super(
                    422,
                    "no-effort",
                    "Nothing is done about it",
                    "A challenge is addressed when an activity answers it, or `effort` says what else is done.",
                    List.of(
                            FieldError.at("/activityIds", "no-effort", "Names no activity."),
                            FieldError.at("/effort", "no-effort", "Says nothing.")));
        }
    }

    static final class OwnerFixed extends ChallengeRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "A challenge stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }
}
