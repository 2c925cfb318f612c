package org.samverk.followup.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one indicator of an owner only: the database lets one in.
@ApplicationScoped
class IndicatorConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "indicator_code_unique" -> Optional.of(new IndicatorRefusal.CodeTaken());
            case "indicator_external_id_unique" -> Optional.of(new ExternalIdTaken());
            default -> Optional.empty();
        };
    }
}
