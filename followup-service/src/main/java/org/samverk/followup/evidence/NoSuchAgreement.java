package org.samverk.followup.evidence;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// The agreement is not known here, or not for the caller to see.
final class NoSuchAgreement extends Refusal {
    NoSuchAgreement(UUID id) {
        super(404, "not-found", "Not found", "There is no agreement %s.".formatted(id));
    }

    @Override
    public List<FieldError> errors() {
        return List.of();
    }
}
