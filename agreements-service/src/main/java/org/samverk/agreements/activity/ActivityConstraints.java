package org.samverk.agreements.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one activity of an owner only: the database lets one in.
@ApplicationScoped
class ActivityConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("activity_external_id_unique") ? Optional.of(new ExternalIdTaken()) : Optional.empty();
    }
}
