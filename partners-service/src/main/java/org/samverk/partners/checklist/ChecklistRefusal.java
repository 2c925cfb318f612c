package org.samverk.partners.checklist;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a checklist.
abstract sealed class ChecklistRefusal extends Refusal {
    private final List<FieldError> errors;

    private ChecklistRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends ChecklistRefusal {
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

    /// Whose it is was settled when it was written.
    static final class OwnerFixed extends ChecklistRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was registered.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }
}
