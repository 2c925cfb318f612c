package org.samverk.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Makes the {@link Actor} of a request from its token.
@ApplicationScoped
public class Actors {
    /// Says that resolved organisations may have changed; fired by whoever changes partners.
    public record OrganisationsChanged() {}

    private final Organisations organisations;
    private final String claimName;
    private final Set<String> systemClients;
    /// A short memory: a change here clears it at once, one made by another instance is seen within its life.
    private final Cache<String, Optional<Organisation>> resolved;

    Actors(
            Organisations organisations,
            @ConfigProperty(name = "samverk.organisation-claim", defaultValue = "organisation") String claimName,
            @ConfigProperty(
                            name = "samverk.system-clients",
                            defaultValue = "partners-service,agreements-service,followup-service")
                    Set<String> systemClients,
            @ConfigProperty(name = "samverk.organisations.remembered", defaultValue = "10s") Duration remembered) {
        this.resolved = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(remembered)
                .build();
        this.organisations = organisations;
        this.claimName = claimName;
        this.systemClients = systemClients;
    }

    /// The actor behind this identity; anonymous callers have no roles and no organisation.
    public Actor of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Actor("", "", null, Set.of(), Optional.empty());
        }
        var claim = token.getClaim(claimName) instanceof String text ? text : null;
        var roles = new HashSet<>(identity.getRoles());
        if (!systemClients.contains(Objects.toString(token.getClaim("azp"), ""))) {
            roles.remove(Roles.SYSTEM);
        }
        return new Actor(
                Objects.toString(token.getIssuer(), ""), subject(token), claim, Set.copyOf(roles), resolve(claim));
    }

    /// A client's own token may come without `sub`; it is known by its name then, marked so that no person can have it.
    private static String subject(JsonWebToken token) {
        if (token.getSubject() != null && !token.getSubject().isBlank()) {
            return token.getSubject();
        }
        return Stream.of("azp", "client_id")
                .map(name -> Objects.toString(token.getClaim(name), ""))
                .filter(client -> !client.isBlank())
                .map(client -> "client:" + client)
                .findFirst()
                .orElse("");
    }

    private Optional<Organisation> resolve(@Nullable String claim) {
        return claim == null ? Optional.empty() : resolved.get(claim, organisations::resolve);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationsChanged changed) {
        resolved.invalidateAll();
    }
}
