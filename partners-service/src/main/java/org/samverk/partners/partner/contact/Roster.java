package org.samverk.partners.partner.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;

/// The contacts of one partner, in the order in which they were entered.
public record Roster(List<Contact> contacts) {
    private static final int MOST = 100;

    public Roster {
        contacts = List.copyOf(contacts);
    }

    /// @throws ContactRefusal.NotFound when it has no such contact
    public Contact required(UUID id) {
        return find(id).orElseThrow(() -> new ContactRefusal.NotFound(id));
    }

    private Optional<Contact> find(UUID id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    public List<Contact> matching(@Nullable ContactRole role, @Nullable LocalDate validOn) {
        return contacts.stream()
                .filter(contact -> role == null || contact.role() == role)
                .filter(contact -> validOn == null || contact.validOn(validOn))
                .toList();
    }

    /// With this contact, new or changed.
    /// @throws ContactRefusal when another holds a role that one alone may hold, or there are too many
    public Roster with(Contact wanted) {
        contacts.stream()
                .filter(other -> other.standsInTheWayOf(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw new ContactRefusal.RoleHeld(
                            wanted.role(),
                            List.of(FieldError.at("/role", "held", "Contact %s holds it then.".formatted(other.id()))));
                });
        var changed = new ArrayList<>(contacts);
        var place = find(wanted.id()).map(contacts::indexOf);
        place.ifPresentOrElse(at -> changed.set(at, wanted), () -> changed.add(wanted));
        if (changed.size() > MOST) {
            throw new ContactRefusal.TooMany(MOST);
        }
        return new Roster(changed);
    }

    public Roster without(UUID id) {
        var gone = required(id);
        return new Roster(
                contacts.stream().filter(contact -> !contact.equals(gone)).toList());
    }
}
