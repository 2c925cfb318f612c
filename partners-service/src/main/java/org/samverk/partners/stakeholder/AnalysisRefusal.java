package org.samverk.partners.stakeholder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an analysis.
public abstract sealed class AnalysisRefusal extends Refusal {
    private final List<FieldError> errors;

    private AnalysisRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    /// The analysis is there, this part of it is not.
    static final class NoSuchPart extends AnalysisRefusal {
        NoSuchPart(UUID id) {
            super(404, "not-found", "Not found", "There is nothing with id %s in it.".formatted(id), List.of());
        }
    }

    static final class IllegalTransition extends AnalysisRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, AnalysisStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = AnalysisActs.transitions(status).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// An analysis is complete when it says why, for whom, and all there is to say of every key stakeholder.
    static final class Incomplete extends AnalysisRefusal {
        Incomplete(List<FieldError> missing) {
            super(
                    422,
                    "analysis-incomplete",
                    "The analysis is not complete",
                    "It needs own goals, a benefit for citizens and stakeholders; every key stakeholder needs goals, a benefit, an assessed influence, a mandate and an engagement. `errors` names what is missing.",
                    missing);
        }
    }

    static final class Full extends AnalysisRefusal {
        Full(String detail) {
            super(422, "analysis-full", "The analysis is full", detail, List.of(FieldError.at("", "too-many", detail)));
        }
    }

    public static final class OwnerFixed extends AnalysisRefusal {
        public OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was drafted. Draft another for another owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    static final class PhaseTaken extends AnalysisRefusal {
        PhaseTaken() {
            super(
                    422,
                    "phase-taken",
                    "Involved in this phase already",
                    "A stakeholder has one engagement in each phase. Change the one there is.",
                    List.of(FieldError.at("/phase", "taken", "Has an engagement already.")));
        }
    }

    static final class StakeholderTwice extends AnalysisRefusal {
        StakeholderTwice(UUID there) {
            super(
                    422,
                    "stakeholder-twice",
                    "In the analysis already",
                    "This partner is stakeholder %s of the analysis. Change that one.".formatted(there),
                    List.of(FieldError.at("/partnerId", "taken", "Is a stakeholder already.")));
        }
    }

    static final class AssessedInFuture extends AnalysisRefusal {
        AssessedInFuture(LocalDate today) {
            super(
                    422,
                    "assessed-in-future",
                    "Assessed in the future",
                    "An assessment was made today, %s where the owner is, or before.".formatted(today),
                    List.of(FieldError.at("/assessedOn", "in-future", "Lies in the future.")));
        }
    }
}
