package org.samverk.agreements.activity.report;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// More months than a plan shows, or none.
final class TooManyMonths extends Refusal {
    private final FieldError error;

    TooManyMonths(int most) {
        super(400, "validation-failed", "The request is not valid", "A plan shows 1 to %d months.".formatted(most));
        error = new FieldError(null, "to", "out-of-range", "From `from` on, at most %d months in all.".formatted(most));
    }

    @Override
    public List<FieldError> errors() {
        return List.of(error);
    }
}
