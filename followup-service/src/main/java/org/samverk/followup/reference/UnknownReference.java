package org.samverk.followup.reference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// A body names what is not there, or not for the caller to see.
public final class UnknownReference extends Refusal {
    private final List<FieldError> errors;

    public UnknownReference(List<FieldError> errors) {
        super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.");
        this.errors = List.copyOf(errors);
    }

    /// @param named ids by the JSON Pointer of where they stand
    /// @param known whether one is there for the caller to see
    /// @throws UnknownReference naming all that are not
    public static void refuse(Map<String, UUID> named, Predicate<UUID> known) {
        var unknown = named.entrySet().stream()
                .filter(each -> !known.test(each.getValue()))
                .map(each ->
                        FieldError.at(each.getKey(), "unknown", "Nothing of this kind that you may see has this id."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown);
        }
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
