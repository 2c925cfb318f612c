package org.samverk.followup.agreement;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// An agreement that is not there, or not for the caller to see.
final class UnknownAgreement extends Refusal {
    private final String pointer;

    UnknownAgreement(String pointer) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "The agreement it names is not there, or not for you to see.");
        this.pointer = pointer;
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at(pointer, "unknown", "No agreement you may see has this id."));
    }
}
