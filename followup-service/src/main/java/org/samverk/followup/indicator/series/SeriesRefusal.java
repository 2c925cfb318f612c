package org.samverk.followup.indicator.series;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about what is asked of a series.
abstract sealed class SeriesRefusal extends Refusal {
    private final List<FieldError> errors;

    private SeriesRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NoTarget extends SeriesRefusal {
        NoTarget() {
            super(
                    422,
                    "no-target",
                    "There is no target",
                    "The indicator has no targets, and the request names none.",
                    List.of(new FieldError(null, "target", "missing", "Give target and by, or set targets.")));
        }
    }

    static final class NotDivided extends SeriesRefusal {
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
    static final class SeveralSexes extends SeriesRefusal {
        SeveralSexes() {
            super(
                    422,
                    "one-sex-at-a-time",
                    "One sex at a time",
                    "Areas or groups are compared within one sex, or within both together.",
                    List.of(new FieldError(null, "sex", "several", "Name one, or none.")));
        }
    }

    static final class TooManyLines extends SeriesRefusal {
        /// @param most that are drawn
        TooManyLines(int most) {
            super(
                    422,
                    "too-many-lines",
                    "Too many lines for a chart",
                    "A chart of more than %d lines tells nothing. Narrow it down by area, sex or group."
                            .formatted(most),
                    List.of());
        }
    }
}
