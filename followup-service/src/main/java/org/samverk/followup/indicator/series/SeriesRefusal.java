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
