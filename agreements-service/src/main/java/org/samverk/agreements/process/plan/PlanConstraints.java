package org.samverk.agreements.process.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one plan of an owner only: the database lets one in.
@ApplicationScoped
class PlanConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("process_plan_external_id_unique")
                ? Optional.of(new ExternalIdTaken())
                : Optional.empty();
    }
}
