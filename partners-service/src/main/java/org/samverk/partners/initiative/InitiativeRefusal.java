package org.samverk.partners.initiative;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an initiative.
abstract sealed class InitiativeRefusal extends Refusal {
    private final List<FieldError> errors;

    private InitiativeRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends InitiativeRefusal {
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

    /// Who does it was settled when it was registered.
    static final class OwnerFixed extends InitiativeRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Which unit does it was settled when it was registered. Register it anew for another unit.",
                    List.of(FieldError.at("/partnerId", "fixed", "Cannot be changed.")));
        }
    }
}
