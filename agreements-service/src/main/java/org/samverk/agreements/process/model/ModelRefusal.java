package org.samverk.agreements.process.model;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a model.
abstract sealed class ModelRefusal extends Refusal {
    private final List<FieldError> errors;

    private ModelRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends ModelRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, List<String> allowed) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            this.allowed = allowed;
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// It is nobody's, and the same for everybody.
    static final class Shipped extends ModelRefusal {
        Shipped() {
            super(
                    409,
                    "model-shipped",
                    "The model comes with the suite",
                    "This model is the same for everybody and stays as it is. Add a model of your own with its steps, and change that.",
                    List.of());
        }
    }

    static final class StillInUse extends ModelRefusal {
        /// @param by what the one who asks may know of
        StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "A process plan that you may not see was begun with it. Archive it instead."
                            : "Process plans were begun with it, or development areas follow it, among them %s. Archive it instead."
                                    .formatted(by),
                    List.of());
        }
    }

    static final class CodeTaken extends ModelRefusal {
        CodeTaken() {
            super(
                    409,
                    "model-code-taken",
                    "Another model has this code",
                    "A code is that of one model of an owner only.",
                    List.of(FieldError.at("/code", "taken", "Another model of the owner has this code.")));
        }
    }

    /// Whose it is was settled when it was added.
    static final class OwnerFixed extends ModelRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was added. Add another for another owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    static final class UnknownStep extends ModelRefusal {
        UnknownStep(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "A step requires one that the model does not have; `errors` says where.",
                    errors);
        }
    }

    /// Nobody could ever take them.
    static final class StepsInCircle extends ModelRefusal {
        /// @param codes of the steps that require themselves
        /// @param places of these steps in the model
        StepsInCircle(List<String> codes, List<Integer> places) {
            super(
                    422,
                    "steps-in-circle",
                    "Steps wait for each other",
                    "Each of these steps would have to be done before itself: %s.".formatted(String.join(", ", codes)),
                    places.stream()
                            .map(place -> FieldError.at(
                                    "/steps/%d/requires".formatted(place), "circle", "Leads back to this step."))
                            .toList());
        }
    }
}
