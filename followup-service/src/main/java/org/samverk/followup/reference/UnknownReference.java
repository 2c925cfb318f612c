package org.samverk.followup.reference;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// A body names what is not there, or not for the caller to see.
public final class UnknownReference extends Refusal {
    private final List<FieldError> errors;

    public UnknownReference(List<FieldError> errors) {
        super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.");
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
