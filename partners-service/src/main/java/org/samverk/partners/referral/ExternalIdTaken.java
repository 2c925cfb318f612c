package org.samverk.partners.referral;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// An external id belongs to one offer, and to one pathway, of a partner only.
final class ExternalIdTaken extends Refusal {
    ExternalIdTaken() {
        super(
                409,
                "external-id-taken",
                "Another has this external id",
                "An external id belongs to one offer, and to one pathway, of a partner only.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at("/externalIds", "taken", "Another of the same partner has this external id."));
    }
}
