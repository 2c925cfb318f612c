package org.samverk.agreements.process.plan;

import java.time.LocalDate;
import java.util.List;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a plan.
public abstract sealed class PlanRefusal extends Refusal {
    private final List<FieldError> errors;

    private PlanRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    /// The plan is there, this step of it is not.
    static final class NoSuchStep extends PlanRefusal {
        NoSuchStep(String code) {
            super(404, "not-found", "Not found", "The plan has no step '%s'.".formatted(code), List.of());
        }
    }

    static final class IllegalTransition extends PlanRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, List<Act> allowed) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            this.allowed = allowed.stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class RequiredFirst extends PlanRefusal {
        RequiredFirst(String code, List<String> missing) {
            super(
                    422,
                    "step-required-first",
                    "Something must be done first",
                    "%s is done when these are done or left out: %s.".formatted(code, String.join(", ", missing)),
                    missing.stream()
                            .map(step ->
                                    FieldError.at("/status", "required-first", step + " is neither done nor left out."))
                            .toList());
        }
    }

    static final class StillRequired extends PlanRefusal {
        StillRequired(String code, List<String> after) {
            super(
                    422,
                    "step-still-required",
                    "Something done requires it",
                    "%s is not taken up again while these are done: %s.".formatted(code, String.join(", ", after)),
                    after.stream()
                            .map(step -> FieldError.at("/status", "still-required", step + " is done."))
                            .toList());
        }
    }

    static final class NotConditional extends PlanRefusal {
        NotConditional(String code) {
            super(
                    422,
                    "step-not-conditional",
                    "The step cannot be left out",
                    "The model says of %s that it is always taken.".formatted(code),
                    List.of(FieldError.at("/status", "not-conditional", "Only a conditional step is NOT_APPLICABLE.")));
        }
    }

    static final class InFuture extends PlanRefusal {
        InFuture(String pointer, LocalDate today) {
            super(
                    422,
                    "date-out-of-order",
                    "That day cannot be right",
                    "What has happened was today, %s where the plan's owner is, or before.".formatted(today),
                    List.of(FieldError.at(pointer, "in-future", "Lies after %s.".formatted(today))));
        }
    }

    public static final class ModelFixed extends PlanRefusal {
        public ModelFixed() {
            super(
                    422,
                    "model-fixed",
                    "A plan stays with its model",
                    "Which model is applied was settled when the plan was begun. Begin another plan with another model.",
                    List.of(FieldError.at("/modelId", "fixed", "Cannot be changed.")));
        }
    }

    public static final class OwnerFixed extends PlanRefusal {
        public OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was begun. Begin another for another owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    public static final class ModelArchived extends PlanRefusal {
        public ModelArchived() {
            super(
                    422,
                    "model-archived",
                    "The model is archived",
                    "No plan is begun with a model that is out of use. Restore it, or name another.",
                    List.of(FieldError.at("/modelId", "archived", "Is archived.")));
        }
    }

    public static final class AgreementCancelled extends PlanRefusal {
        public AgreementCancelled() {
            super(
                    422,
                    "agreement-cancelled",
                    "The agreement was cancelled",
                    "Nothing is hung on an agreement that was given up.",
                    List.of(FieldError.at("/agreementId", "cancelled", "Was cancelled.")));
        }
    }

    /// Nobody hears of an agreement by being given a plan that belongs to it.
    public static final class OwnerCannotSee extends PlanRefusal {
        public OwnerCannotSee() {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what it is about",
                    "Whose plan it is to be may not see the agreement that it would belong to.",
                    List.of(FieldError.at("/ownerPartnerId", "cannot-see", "May not see the agreement.")));
        }
    }

    public static final class UnknownReference extends PlanRefusal {
        public UnknownReference(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "Something it names is not known, or not for you to see; `errors` says which.",
                    errors);
        }
    }
}
