package org.samverk.followup.learning;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// It names what is not there.
public final class UnknownReference extends Refusal {
    private final List<FieldError> errors;

    /// @param errors where that is; nothing is refused when there are none
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new UnknownReference(errors);
        }
    }

    private UnknownReference(List<FieldError> errors) {
        super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.");
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
