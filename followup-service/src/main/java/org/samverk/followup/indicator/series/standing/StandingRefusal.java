package org.samverk.followup.indicator.series.standing;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about where a series stands.
abstract sealed class StandingRefusal extends Refusal {
    private final List<FieldError> errors;

    private StandingRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NoTarget extends StandingRefusal {
        NoTarget() {
            super(
                    422,
                    "no-target",
                    "There is no target",
                    "The indicator has no targets, and the request names none.",
                    List.of(new FieldError(null, "target", "missing", "Give target and by, or set targets.")));
        }
    }

    static final class NotDivided extends StandingRefusal {
        NotDivided() {
            super(
                    422,
                    "not-divided",
                    "It is not measured by that",
                    "The indicator is not divided by what is to be compared; `dividedBy` says by what it is.",
                    List.of(new FieldError(null, "by", "not-divided", "Not among the indicator's dividedBy.")));
        }
    }

    /// Side by side, they would be taken for one.
    static final class SeveralSexes extends StandingRefusal {
        SeveralSexes() {
            super(
                    422,
                    "one-sex-at-a-time",
                    "One sex at a time",
                    "Areas or groups are compared within one sex, or within both together.",
                    List.of(new FieldError(null, "sex", "several", "Name one, or none.")));
        }
    }
}
