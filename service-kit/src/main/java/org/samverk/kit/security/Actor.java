package org.samverk.kit.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Refusal;

/// The caller: issuer and subject of the token, roles, and the organisation it speaks for.
/// @param organisation what the claim is registered as, looked up once for the whole request
public record Actor(
        String issuer, String subject, @Nullable String claim, Set<String> roles, Optional<Organisation> organisation) {

    /// A service acting by itself: sees every row, and may do nothing that asks for a role.
    public static final Actor SERVICE = new Actor("", "", null, Set.of(Roles.SYSTEM), Optional.empty());

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean actsFor(@Nullable UUID partnerId) {
        return partnerId != null
                && organisation.filter(o -> o.actsFor().contains(partnerId)).isPresent();
    }

    /// Services read every row; what they do with it is judged by the caller they serve.
    public boolean seesEverything() {
        return hasRole(Roles.SYSTEM);
    }

    /// All partners this caller acts for, as a PostgreSQL array literal.
    public String mine() {
        return organisation.map(Organisation::actsFor).orElse(Set.of()).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// The caller's own partner.
    /// @throws Refusal 403 `organisation-not-registered`
    public Organisation requireOrganisation() {
        return organisation.orElseThrow(() -> new OrganisationNotRegistered(claim));
    }

    /// The token's organisation is not known to Samverk, so there is nothing to act for.
    private static final class OrganisationNotRegistered extends Refusal {
        OrganisationNotRegistered(@Nullable String claim) {
            super(
                    403,
                    "organisation-not-registered",
                    "Your organisation is not registered",
                    claim == null
                            ? "Your token names no organisation. Ask your identity provider to set the organisation claim."
                            : "No partner is registered for '%s'. Ask a registrar to create or confirm it."
                                    .formatted(claim));
        }
    }
}
