package org.samverk.kit.stored;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// A system's id stands for one thing of its kind that an owner has: the database lets one in.
public final class ExternalIdTaken extends Refusal {
    public ExternalIdTaken() {
        super(
                409,
                "external-id-taken",
                "External id taken",
                "Another of the same owner has this external id (system and value).");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at("/externalIds", "taken", "Another of the same owner has it."));
    }
}
