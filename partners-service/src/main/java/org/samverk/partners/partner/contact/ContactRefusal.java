package org.samverk.partners.partner.contact;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a contact.
public abstract sealed class ContactRefusal extends Refusal {
    private final List<FieldError> errors;

    private ContactRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NotFound extends ContactRefusal {
        NotFound(UUID id) {
            super(404, "not-found", "Not found", "The partner has no contact with id %s.".formatted(id), List.of());
        }
    }

    static final class RoleHeld extends ContactRefusal {
        RoleHeld(ContactRole role, List<FieldError> errors) {
            super(
                    422,
                    "role-held",
                    "Another contact has this role then",
                    "A partner has one %s at a time. End the other's period first.".formatted(role),
                    errors);
        }
    }

    static final class TooMany extends ContactRefusal {
        TooMany(int most) {
            super(
                    422,
                    "too-many-contacts",
                    "Too many contacts",
                    "A partner has at most %d contacts. Remove those that are over.".formatted(most),
                    List.of());
        }
    }
}
