package org.samverk.agreements.agreement.iop.own;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a list of criteria.
abstract sealed class OwnListRefusal extends Refusal {
    private final List<FieldError> errors;

    private OwnListRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class OwnerFixed extends OwnListRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was added.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    static final class StillInUse extends OwnListRefusal {
        /// @param by what the one who asks may know of
        StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "An agreement that you may not see is held against it and not signed yet."
                            : "Agreements are held against it and not signed yet, among them %s.".formatted(by),
                    List.of());
        }
    }

    static final class CodeTaken extends OwnListRefusal {
        CodeTaken() {
            super(
                    409,
                    "criteria-code-taken",
                    "Another list has this code",
                    "A code belongs to one of an owner's lists only.",
                    List.of(FieldError.at("/code", "taken", "Another list of the same owner has this code.")));
        }
    }
}
