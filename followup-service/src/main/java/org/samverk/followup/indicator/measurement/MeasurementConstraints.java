package org.samverk.followup.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

/// One measurement for an area, period and breakdown: the database lets one in.
@ApplicationScoped
class MeasurementConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("measurement_unique") ? Optional.of(new MeasurementRefusal.Taken()) : Optional.empty();
    }
}
