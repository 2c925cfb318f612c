package org.samverk.followup.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// An external id is that of one lesson, or of one case, of an owner: the database lets one in.
final class ExternalIdTaken extends Refusal {
    private ExternalIdTaken() {
        super(409, "external-id-taken", "Taken already", "Another item of the owner has this external id.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at("/externalIds", "taken", "Another has it."));
    }

    @ApplicationScoped
    static class Constraint implements ConstraintNames {
        @Override
        public Optional<Refusal> refusal(String constraint) {
            return constraint.equals("learning_external_id_unique")
                    ? Optional.of(new ExternalIdTaken())
                    : Optional.empty();
        }
    }
}
