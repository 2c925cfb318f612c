package org.samverk.followup.indicator.measurement;

import java.util.List;
import org.samverk.followup.indicator.measurement.content.Fitting;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a measurement.
public abstract sealed class MeasurementRefusal extends Refusal {
    private final List<FieldError> errors;

    private MeasurementRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class Taken extends MeasurementRefusal {
        Taken() {
            super(
                    409,
                    "measurement-taken",
                    "There is a measurement already",
                    "The indicator has a measurement for this area, period and breakdown. Correct that one.",
                    List.of());
        }
    }

    public static final class StillInUse extends MeasurementRefusal {
        public StillInUse() {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    "A report that was submitted or an evaluation stands on it, or it is evidence of a need. Correct it instead.",
                    List.of());
        }
    }

    /// That so few are kept back is a reason of its own; any other fault comes first.
    /// @param faults at least one
    public static MeasurementRefusal unfit(List<FieldError> faults) {
        return faults.stream().allMatch(fault -> fault.code().equals(Fitting.TOO_FEW))
                ? new TooFew(faults)
                : new Unfit(faults);
    }

    static final class Unfit extends MeasurementRefusal {
        Unfit(List<FieldError> faults) {
            super(
                    422,
                    "measurement-unfit",
                    "It does not fit its indicator",
                    "The indicator says what type its values have, for which periods and by which groups; `errors` names everything.",
                    faults);
        }
    }

    static final class TooFew extends MeasurementRefusal {
        TooFew(List<FieldError> faults) {
            super(
                    422,
                    "too-few-observed",
                    "Too few to tell",
                    "A value of fewer than five could tell who they are. Leave it out and say SUPPRESSED.",
                    faults);
        }
    }
}
