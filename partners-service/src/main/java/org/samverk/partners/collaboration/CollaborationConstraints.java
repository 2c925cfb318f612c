package org.samverk.partners.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one collaboration of an owner only: the database lets one in.
@ApplicationScoped
class CollaborationConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("collaboration_external_id_unique")
                ? Optional.of(new ExternalIdTaken())
                : Optional.empty();
    }
}
