package org.samverk.followup.evaluation;

import java.util.List;
import org.samverk.followup.evaluation.EvaluationActs.Step;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an evaluation.
public abstract sealed class EvaluationRefusal extends Refusal {
    private final List<FieldError> errors;

    private EvaluationRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends EvaluationRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, EvaluationStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = status.steps().stream().map(Step::act).map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// What concludes nothing, or stands on what is there no more, is not completed.
    static final class Incomplete extends EvaluationRefusal {
        Incomplete(List<FieldError> missing) {
            super(
                    422,
                    "evaluation-incomplete",
                    "The evaluation is not complete yet",
                    "Something is lacking before it can be completed; `errors` names everything.",
                    missing);
        }
    }

    /// What is evaluated, and who evaluates, was settled when it was entered.
    static final class Fixed extends EvaluationRefusal {
        Fixed(String pointer) {
            super(
                    422,
                    "subject-fixed",
                    "It stays with its subject and its owner",
                    "Enter another evaluation of something else, or for another owner.",
                    List.of(FieldError.at(pointer, "fixed", "Cannot be changed.")));
        }
    }

    /// Only who has a part in something evaluates it.
    public static final class NotInvolved extends EvaluationRefusal {
        public NotInvolved() {
            super(
                    422,
                    "evaluator-not-involved",
                    "Who evaluates has no part in it",
                    "Something is evaluated by its owner, or by one of its parties or participants.",
                    List.of(FieldError.at("/ownerPartnerId", "not-involved", "Neither its owner nor a party of it.")));
        }
    }

    public static final class OwnerCannotSee extends EvaluationRefusal {
        public OwnerCannotSee() {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what it is about",
                    "Whose evaluation it is to be may not see what is evaluated.",
                    List.of(FieldError.at("/ownerPartnerId", "cannot-see", "May not see what is evaluated.")));
        }
    }

    public static final class SubjectCancelled extends EvaluationRefusal {
        public SubjectCancelled() {
            super(
                    422,
                    "subject-cancelled",
                    "It is cancelled",
                    "What was given up is not evaluated.",
                    List.of(FieldError.at("/subject/id", "cancelled", "Is cancelled.")));
        }
    }

    public static final class UnknownReference extends EvaluationRefusal {
        public UnknownReference(List<FieldError> errors) {
            super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.", errors);
        }
    }
}
