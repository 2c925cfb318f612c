package org.samverk.partners.partner.registered;

import java.util.List;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Something names a partner anew that is not in use any more.
public final class ArchivedPartner extends Refusal {
    private final List<FieldError> errors;

    private ArchivedPartner(List<FieldError> errors) {
        super(
                422,
                "archived-partner",
                "A partner is archived",
                "What is new names partners that are in use. `errors` says which is archived.");
        this.errors = errors;
    }

    /// @throws ArchivedPartner when there is any error, naming all of them
    static void refuse(Stream<FieldError> errors) {
        var found = errors.toList();
        if (!found.isEmpty()) {
            throw new ArchivedPartner(found);
        }
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
