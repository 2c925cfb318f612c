package org.samverk.followup.indicator.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one source of an owner only: the database lets one in.
@ApplicationScoped
class DataSourceConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "data_source_code_unique" -> Optional.of(new DataSourceRefusal.CodeTaken());
            case "data_source_external_id_unique" -> Optional.of(new ExternalIdTaken());
            case "indicator_data_source_id_fkey" -> Optional.of(new DataSourceRefusal.StillInUse());
            default -> Optional.empty();
        };
    }
}
