package org.samverk.partners.agreement;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Agreements that are not there, or not for the caller to see.
final class UnknownAgreement extends Refusal {
    private final List<String> pointers;

    UnknownAgreement(List<String> pointers) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "An agreement it names is not there, or not for you to see.");
        this.pointers = List.copyOf(pointers);
    }

    @Override
    public List<FieldError> errors() {
        return pointers.stream()
                .map(pointer -> FieldError.at(pointer, "unknown", "No agreement you may see has this id."))
                .toList();
    }
}
