package org.samverk.agreements.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

/// What belongs to one pilot or area of an owner only: the database lets one in.
@ApplicationScoped
class PilotConstraints implements ConstraintNames {
    private static final Set<String> UNIQUE =
            Set.of("pilot_external_id_unique", "development_area_external_id_unique");

    @Override
    public Optional<Refusal> refusal(String constraint) {
        return UNIQUE.contains(constraint) ? Optional.of(new PilotRefusal.ExternalIdTaken()) : Optional.empty();
    }
}
