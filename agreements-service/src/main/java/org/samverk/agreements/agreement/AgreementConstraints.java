package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

/// What belongs to one agreement of an owner only: the database lets one in.
@ApplicationScoped
class AgreementConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "agreement_external_id_unique" ->
                Optional.of(new AgreementRefusal.Taken(
                        "external-id-taken", "/externalIds", "Another agreement of the owner has this external id."));
            case "agreement_case_unique" ->
                Optional.of(new AgreementRefusal.Taken(
                        "case-reference-taken",
                        "/caseReferences",
                        "Another agreement of the owner has this case reference."));
            default -> Optional.empty();
        };
    }
}
