package org.samverk.partners.partner.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A function at a partner, and how to reach it.
///
/// @param name of whoever holds it, if they wanted to be named; kept elsewhere
public record Contact(
        UUID id,
        ContactRole role,
        @Nullable String title,
        String email,
        @Nullable String phone,
        List<String> competences,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable ErasableName name) {

    public Contact {
        competences = List.copyOf(competences);
    }

    public Contact named(@Nullable ErasableName changed) {
        return new Contact(id, role, title, email, phone, competences, validFrom, validTo, changed);
    }

    boolean standsInTheWayOf(Contact other) {
        return role == other.role && role.single() && !id.equals(other.id) && overlaps(other);
    }

    private boolean overlaps(Contact other) {
        return beginsBy(other.validTo) && other.beginsBy(validTo);
    }

    private boolean beginsBy(@Nullable LocalDate day) {
        return validFrom == null || day == null || !validFrom.isAfter(day);
    }

    public boolean validOn(LocalDate day) {
        return beginsBy(day) && (validTo == null || !day.isAfter(validTo));
    }
}
