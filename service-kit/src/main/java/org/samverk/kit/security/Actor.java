package org.samverk.kit.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The caller: issuer and subject of the token, roles, and the organisation it speaks for.
/// The organisation is looked up only when a decision turns on it.
public record Actor(
        String issuer,
        String subject,
        @Nullable String claim,
        Set<String> roles,
        Supplier<Optional<Organisation>> organisation) {

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean actsFor(@Nullable UUID partnerId) {
        return partnerId != null
                && organisation
                        .get()
                        .filter(o -> o.actsFor().contains(partnerId))
                        .isPresent();
    }

    /// Services read every row; what they do with it is judged by the caller they serve.
    public boolean seesEverything() {
        return hasRole(Roles.SYSTEM);
    }

    /// All partners this caller acts for, as a PostgreSQL array literal.
    public String mine() {
        return organisation.get().map(Organisation::actsFor).orElse(Set.of()).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    public boolean may(Act act, Guarded row) {
        return act.grants().stream()
                .filter(grant -> hasRole(grant.role()))
                .anyMatch(grant -> grant.relation() == Relation.ANYONE || row.stands(grant.relation(), this));
    }

    /// @throws AccessRefusal when the act is not this caller's: `not-yours`, or `organisation-not-registered`
    ///     when nobody has registered the caller's organisation yet.
    public void require(Act act, Guarded row) {
        if (!may(act, row)) {
            throw organisation.get().isPresent()
                    ? new AccessRefusal.NotYours(act.name())
                    : new AccessRefusal.OrganisationNotRegistered(claim);
        }
    }

    /// The caller's own partner.
    /// @throws AccessRefusal `organisation-not-registered`
    public Organisation requireOrganisation() {
        return organisation.get().orElseThrow(() -> new AccessRefusal.OrganisationNotRegistered(claim));
    }
}
