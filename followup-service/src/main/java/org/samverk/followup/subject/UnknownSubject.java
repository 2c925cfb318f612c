package org.samverk.followup.subject;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Something that is not there, or not for the caller to see.
final class UnknownSubject extends Refusal {
    private final String pointer;

    UnknownSubject(String pointer) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "What it names is not there, or not for you to see.");
        this.pointer = pointer;
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at(pointer, "unknown", "Nothing of this type that you may see has this id."));
    }
}
