package org.samverk.followup.plan;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a plan.
abstract sealed class PlanRefusal extends Refusal {
    private final List<FieldError> errors;

    private PlanRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NotFound extends PlanRefusal {
        NotFound(UUID id) {
            super(
                    404,
                    "not-found",
                    "Not found",
                    "There is no plan %s, or it is not for you to see.".formatted(id),
                    List.of());
        }
    }

    static final class IllegalTransition extends PlanRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, FollowupPlan plan) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = PlanActs.transitions(plan.state().status()).stream()
                    .map(Act::name)
                    .toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// A plan that leaves open how, when, by whom or to whom cannot be followed.
    static final class Incomplete extends PlanRefusal {
        Incomplete(List<FieldError> missing) {
            super(
                    422,
                    "plan-incomplete",
                    "The plan is not settled yet",
                    "A plan is active only when how, when, reporter and recipient are settled; `errors` names what is missing.",
                    missing);
        }
    }

    static final class NoOccasions extends PlanRefusal {
        NoOccasions() {
            super(
                    422,
                    "no-occasions",
                    "The rule yields no day",
                    "Within two years from now the rule yields no day to follow up on.",
                    List.of(FieldError.at("/when/rrule", "no-occasions", "Yields no day within two years.")));
        }
    }

    /// What a plan is about, and whose it is, was settled when it was drafted.
    static final class Fixed extends PlanRefusal {
        Fixed() {
            super(
                    422,
                    "subject-fixed",
                    "A plan stays with its subject",
                    "Draft another plan for another agreement.",
                    List.of(FieldError.at("/subject", "fixed", "Cannot be changed.")));
        }
    }

    /// Who is to report, or to be reported to, could not see what it is about.
    static final class CannotSee extends PlanRefusal {
        CannotSee(List<FieldError> errors) {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what is followed up",
                    "Who reports, and who is reported to, must be allowed to see the agreement.",
                    errors);
        }
    }
}
