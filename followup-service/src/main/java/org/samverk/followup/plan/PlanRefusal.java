package org.samverk.followup.plan;

import java.util.List;
import org.samverk.followup.subject.Subject;
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

    static final class IllegalTransition extends PlanRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, PlanStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = PlanActs.transitions(status).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// A plan that leaves open how, when, by whom or to whom cannot be followed.
    static final class Incomplete extends PlanRefusal {
        /// @param missing what is not settled, or no longer as when it was drafted
        static void refuse(List<FieldError> missing) {
            if (!missing.isEmpty()) {
                throw new Incomplete(missing);
            }
        }

        private Incomplete(List<FieldError> missing) {
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
                    "From today on the rule yields no day to follow up on.",
                    List.of(FieldError.at("/when/rrule", "no-occasions", "Yields no day from today on.")));
        }
    }

    /// What a plan is about, and whose it is, was settled when it was drafted.
    static final class Fixed extends PlanRefusal {
        Fixed(String pointer) {
            super(
                    422,
                    "subject-fixed",
                    "It stays with its subject and its owner",
                    "Draft another plan for something else, or for another owner.",
                    List.of(FieldError.at(pointer, "fixed", "Cannot be changed.")));
        }
    }

    /// Whose it is to be, who is to report, or to be reported to, could not see what it is about.
    static final class CannotSee extends PlanRefusal {
        private final transient Subject subject;

        /// @param blind where it is said who may not see it
        static void refuse(List<FieldError> blind, Subject subject) {
            if (!blind.isEmpty()) {
                throw new CannotSee(blind, subject);
            }
        }

        private CannotSee(List<FieldError> errors, Subject subject) {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what it is about",
                    "Whose plan it is, who reports, and who is reported to must be allowed to see it.",
                    errors);
            this.subject = subject;
        }

        Subject subject() {
            return subject;
        }
    }

    /// What was given up comes to nothing, so there is nothing to follow.
    static final class SubjectCancelled extends PlanRefusal {
        SubjectCancelled() {
            super(
                    422,
                    "subject-cancelled",
                    "It is cancelled",
                    "What was given up is not followed up.",
                    List.of(FieldError.at("/subject/id", "cancelled", "Is cancelled.")));
        }
    }
}
