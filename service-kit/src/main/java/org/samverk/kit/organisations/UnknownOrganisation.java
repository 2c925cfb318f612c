package org.samverk.kit.organisations;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Somebody named whom the register does not know.
final class UnknownOrganisation extends Refusal {
    private final List<FieldError> errors;

    UnknownOrganisation(List<FieldError> errors) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "A partner it names is not in the register; `errors` says where.");
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
