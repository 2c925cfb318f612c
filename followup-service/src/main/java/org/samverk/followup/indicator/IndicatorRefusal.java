package org.samverk.followup.indicator;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an indicator.
public abstract sealed class IndicatorRefusal extends Refusal {
    private final List<FieldError> errors;

    private IndicatorRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class CodeTaken extends IndicatorRefusal {
        CodeTaken() {
            super(
                    409,
                    "indicator-code-taken",
                    "Another indicator has this code",
                    "Another indicator of the owner has this code.",
                    List.of(FieldError.at("/code", "taken", "Another has it.")));
        }
    }

    public static final class StillInUse extends IndicatorRefusal {
        /// @param uses what hangs on it and what names it
        public StillInUse(List<String> uses) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    "It is used by: %s. Delete measurements that were entered by mistake, and name something else where it is named; what was imported stays."
                            .formatted(String.join(", ", uses)),
                    List.of());
        }
    }

    static final class OwnerFixed extends IndicatorRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "An indicator stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    static final class Measured extends IndicatorRefusal {
        Measured() {
            super(
                    422,
                    "indicator-measured",
                    "It has been measured already",
                    "What was measured has the type, the periods and the groups it was measured with: valueType and frequency stay, and dividedBy may only grow.",
                    List.of(FieldError.at("", "measured", "Define another indicator for what is measured otherwise.")));
        }
    }

    public static final class UnknownReference extends IndicatorRefusal {
        public UnknownReference(List<FieldError> errors) {
            super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.", errors);
        }
    }
}
