package org.samverk.agreements.process.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one model of an owner only: the database lets one in.
@ApplicationScoped
class ModelConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "collaboration_model_external_id_unique" -> Optional.of(new ExternalIdTaken());
            case "collaboration_model_code_unique" -> Optional.of(new ModelRefusal.CodeTaken());
            default -> Optional.empty();
        };
    }
}
