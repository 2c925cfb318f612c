package org.samverk.followup.subject;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Something that is not there, or not for the caller to see.
public final class UnknownSubject extends Refusal {
    private final List<FieldError> errors;

    public UnknownSubject(List<FieldError> errors) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "What it names is not there, or not for you to see.");
        this.errors = List.copyOf(errors);
    }

    static FieldError at(String pointer) {
        return FieldError.at(pointer, "unknown", "Nothing of this type that you may see has this id.");
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
