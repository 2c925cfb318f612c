package org.samverk.partners.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Organisations;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.IdentifierScheme;

/// Finds the partner behind the organisation claim of a token. Numbers and codes are taken as the register stores
/// them, in every service alike.
@ApplicationScoped
class RegisteredOrganisations implements Organisations {
    private final Partners partners;

    RegisteredOrganisations(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Optional<Organisation> resolve(String claim) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> partner(claim)
                        .flatMap(partners::row)
                        .filter(row -> row.state().confirmed())
                        .map(row -> new Organisation(
                                row.id(), row.state().content().name(), Set.copyOf(partners.unitsOf(row.id(), true)))));
    }

    /// An unreadable claim is one nobody is registered under.
    private Optional<UUID> partner(String claim) {
        var parts = claim.split(":", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return switch (parts[0]) {
                case "PARTNER" -> Optional.of(UUID.fromString(parts[1]));
                case "AREA" -> partners.governing(Country.valueOf(parts[1].substring(0, 2)), parts[1].substring(3));
                default -> {
                    var scheme = IdentifierScheme.valueOf(parts[0]);
                    yield partners.withIdentifier(scheme, parts[1]);
                }
            };
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
