package org.samverk.partners.partner.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Organisations;
import org.samverk.kit.value.Country;
import org.samverk.partners.partner.PartnerStatus;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.registered.Lineage;
import org.samverk.partners.reference.IdentifierScheme;

/// Finds the partner behind the organisation claim of a token. Numbers and codes are taken as the register stores
/// them, in every service alike. A claim of what was merged or dissolved is its successor's; where there are several,
/// the identity provider has to say which.
@ApplicationScoped
class RegisteredOrganisations implements Organisations {
    private final Partners partners;
    private final Lineage lineage;
    private final Clock clock;

    RegisteredOrganisations(Partners partners, Lineage lineage, Clock clock) {
        this.partners = partners;
        this.lineage = lineage;
        this.clock = clock;
    }

    @Override
    public Optional<Organisation> resolve(String claim) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> claimed(claim)
                        .map(lineage::current)
                        .flatMap(partners::row)
                        .filter(row -> row.state().confirmed()
                                && row.state().statusAt(clock.instant()) != PartnerStatus.DISSOLVED)
                        .map(row ->
                                new Organisation(row.id(), row.state().content().name(), lineage.actsFor(row.id()))));
    }

    /// An unreadable claim is one nobody is registered under.
    private Optional<UUID> claimed(String claim) {
        var parts = claim.split(":", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return switch (parts[0]) {
                case "PARTNER" -> Optional.of(UUID.fromString(parts[1]));
                case "AREA" -> lineage.governing(Country.valueOf(parts[1].substring(0, 2)), parts[1].substring(3));
                default -> lineage.numbered(IdentifierScheme.valueOf(parts[0]), parts[1]);
            };
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
