package org.samverk.followup.need.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one challenge of an owner only: the database lets one in.
@ApplicationScoped
class ChallengeConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("health_challenge_external_id_unique")
                ? Optional.of(new ExternalIdTaken())
                : Optional.empty();
    }
}
