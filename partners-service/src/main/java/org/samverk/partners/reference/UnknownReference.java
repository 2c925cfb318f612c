package org.samverk.partners.reference;

import java.util.List;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// A body names codes, areas or partners that are not there.
public final class UnknownReference extends Refusal {
    private final List<FieldError> errors;

    private UnknownReference(List<FieldError> errors) {
        super(
                422,
                "unknown-reference",
                "It refers to what is not there",
                "Something it names is not known, or not for you to see; `errors` says which.");
        this.errors = errors;
    }

    /// @throws UnknownReference when there is any error, naming all of them
    public static void refuse(Stream<FieldError> errors) {
        var found = errors.toList();
        if (!found.isEmpty()) {
            throw new UnknownReference(found);
        }
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
