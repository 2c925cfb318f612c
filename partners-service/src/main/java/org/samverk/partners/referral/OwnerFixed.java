package org.samverk.partners.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Whose it is was settled when it was registered.
public final class OwnerFixed extends Refusal {
    private final String pointer;

    private OwnerFixed(String pointer) {
        super(422, "owner-fixed", "It stays with its owner", "Whose it is was settled when it was registered.");
        this.pointer = pointer;
    }

    /// @param pointer where the partner stands in the body
    /// @param wanted absent where the body leaves it as it is
    public static void refuse(String pointer, @Nullable UUID wanted, UUID owner) {
        if (wanted != null && !wanted.equals(owner)) {
            throw new OwnerFixed(pointer);
        }
    }

    @Override
    public List<FieldError> errors() {
        return List.of(FieldError.at(pointer, "fixed", "Cannot be changed."));
    }
}
