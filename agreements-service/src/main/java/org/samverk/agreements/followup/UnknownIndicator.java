package org.samverk.agreements.followup;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// An indicator is named that is not there for the caller to see.
public final class UnknownIndicator extends Refusal {
    private final List<FieldError> errors;

    UnknownIndicator(List<String> pointers) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "An indicator is one of `/indicators` that you may see; `errors` says where not.");
        errors = pointers.stream()
                .map(pointer -> FieldError.at(pointer, "unknown", "No such indicator."))
                .toList();
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
