package org.samverk.agreements.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one pilot or area of an owner only, and who takes part: the database lets one in.
@ApplicationScoped
class PilotConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "pilot_external_id_unique", "development_area_external_id_unique" ->
                Optional.of(new ExternalIdTaken());
            case "pilot_participation_taken" -> Optional.of(new ParticipationRefusal.TakesPartAlready());
            default -> Optional.empty();
        };
    }
}
