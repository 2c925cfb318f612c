package org.samverk.partners.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one analysis of an owner only: the database lets one in.
@ApplicationScoped
class AnalysisConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("analysis_external_id_unique") ? Optional.of(new ExternalIdTaken()) : Optional.empty();
    }
}
