package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Two who register the same number at the same time: the database lets one in.
@ApplicationScoped
class PartnerConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("partner_identifier_unique")
                ? Optional.of(new PartnerRefusal.IdentifierTaken(
                        null, List.of(FieldError.at("/identifiers", "taken", "Belongs to another partner"))))
                : Optional.empty();
    }
}
