package org.samverk.partners.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one initiative of a partner only: the database lets one in.
@ApplicationScoped
class InitiativeConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("initiative_external_id_unique")
                ? Optional.of(new ExternalIdTaken())
                : Optional.empty();
    }
}
