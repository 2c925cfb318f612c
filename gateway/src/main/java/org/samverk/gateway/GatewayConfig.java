package org.samverk.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "samverk")
public interface GatewayConfig {

    /// Where callers reach the suite: goes into the document, the pages and the forwarded headers.
    URI publicUrl();

    /// The realm, as browsers and services reach it; its endpoints follow Keycloak's layout.
    URI identityUrl();

    /// One origin per service; the key is the `x-samverk-service` of its paths.
    Map<String, URI> services();

    /// How long a service may stay silent before the caller is told to try again.
    @WithDefault("PT30S")
    Duration silence();

    /// How long a service is left alone that half of the last ten requests could not reach.
    @WithDefault("PT2S")
    Duration respite();

    @WithDefault("PT2S")
    Duration statusTimeout();

    /// The merged document, on the class path. Tests bring one of their own.
    @WithDefault("/openapi.json")
    String document();

    /// Whom to tell of a weakness: an address of a page, or `mailto:`.
    @WithDefault("mailto:security@samverk.example")
    URI securityContact();

    /// Operations on their way out, by `operationId`.
    Map<String, Deprecation> deprecations();

    interface Deprecation {
        /// The first day on which a client should no longer be built on it.
        LocalDate since();

        /// The first day on which it may be gone.
        Optional<LocalDate> sunset();

        /// A page that tells what to use instead.
        Optional<URI> notice();
    }

    Limits limits();

    RateLimit rateLimit();

    Cors cors();

    /// In bytes.
    interface Limits {
        @WithDefault("1048576")
        long json();

        @WithDefault("26214400")
        long upload();

        @WithDefault("104857600")
        long bulkImport();

        @WithDefault("16384")
        int headers();
    }

    /// How many requests one caller may send in a window.
    interface RateLimit {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("1200")
        long requests();

        @WithDefault("PT1M")
        Duration window();

        /// One address may send as much as this many callers.
        @WithDefault("10")
        long callersPerAddress();
    }

    interface Cors {
        /// The origins whose pages may call from a browser, as browsers write them: `https://frontend.example`.
        Optional<List<String>> origins();
    }

    default boolean identityIsLocal() {
        var host = identityUrl().getHost();
        return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
    }

    default URI authorizationUrl() {
        return URI.create(identityUrl() + "/protocol/openid-connect/auth");
    }

    default URI tokenUrl() {
        return URI.create(identityUrl() + "/protocol/openid-connect/token");
    }
}
