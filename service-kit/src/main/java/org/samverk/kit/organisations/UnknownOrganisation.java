package org.samverk.kit.organisations;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Somebody named whom the register does not know.
final class UnknownOrganisation extends Refusal {
    private final List<FieldError> errors;

    UnknownOrganisation(List<String> pointers) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "A partner it names is not in the register; `errors` says where.");
        errors = pointers.stream()
                .map(pointer -> FieldError.at(pointer, "unknown", "No partner has this id."))
                .toList();
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
