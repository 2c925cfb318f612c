package org.samverk.agreements.agreement.iop.own;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

/// What belongs to one list of an owner only: the database lets one in.
@ApplicationScoped
class OwnListConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("iop_criteria_list_code_unique")
                ? Optional.of(new OwnListRefusal.CodeTaken())
                : Optional.empty();
    }
}
