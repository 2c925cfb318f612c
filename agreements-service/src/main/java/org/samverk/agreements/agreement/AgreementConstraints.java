package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one agreement of an owner only: the database lets one in.
@ApplicationScoped
class AgreementConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "agreement_external_id_unique" -> Optional.of(new ExternalIdTaken());
            case "agreement_case_unique" -> Optional.of(new AgreementRefusal.CaseReferenceTaken());
            default -> Optional.empty();
        };
    }
}
