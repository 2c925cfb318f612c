package org.samverk.followup.learning.cases;

import java.util.List;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a case.
abstract sealed class CaseRefusal extends Refusal {
    private final List<FieldError> errors;

    private CaseRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends CaseRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, CaseStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = CaseActs.transitions(status).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class Incomplete extends CaseRefusal {
        Incomplete() {
            super(
                    422,
                    "case-incomplete",
                    "The case is not ready to be published",
                    "A published case says which kinds of knowledge it joins.",
                    List.of(FieldError.at("/knowledgeKinds", "required", "At least one.")));
        }
    }

    static final class OwnerFixed extends CaseRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "A case stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }
}
