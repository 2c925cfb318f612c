package org.samverk.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Access tokens as Keycloak would issue them, signed with the key whose public half [PostgresResource] configures.
///
/// Their times are those of the machine: token validation does not ask [SettableClock].
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUDIENCE = "samverk";
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Map<List<Object>, String> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    /// The same arguments give the same subject, in every test and class loader.
    public static String of(@Nullable String organisation, String... roles) {
        return withSubject(subject(organisation, roles), organisation, roles);
    }

    /// Signed when first asked for: signing takes as long as many a request.
    public static String withSubject(String subject, @Nullable String organisation, String... roles) {
        return ISSUED.computeIfAbsent(
                List.of(subject, Optional.ofNullable(organisation), List.of(roles)),
                _ -> signed(claims(subject, organisation, roles, AUDIENCE, now())));
    }

    /// The token a client gets for itself, no person involved: how services call each other.
    public static String ofClient(String client, String... roles) {
        var claims = claims(subject(client, roles), null, roles, AUDIENCE, now());
        claims.put("azp", client);
        return signed(claims);
    }

    /// A client's own token from an identity provider that gives such no subject; without a client it names nobody.
    public static String withoutSubject(@Nullable String client, String organisation, String... roles) {
        var claims = claims("", organisation, roles, AUDIENCE, now());
        claims.remove("sub");
        if (client != null) {
            claims.put("azp", client);
        }
        return signed(claims);
    }

    /// Right in everything but its time, with every role a test may ask for.
    public static String expired(String... roles) {
        return signed(claims(
                subject(null, roles),
                null,
                roles,
                AUDIENCE,
                now().minus(LIFETIME).minus(Duration.ofHours(1))));
    }

    /// Right in everything but the audience: meant for another system of the same identity provider.
    public static String wrongAudience(String... roles) {
        return signed(claims(subject(null, roles), null, roles, "another-system", now()));
    }

    /// Right in every claim, with `alg` none and no signature.
    public static String unsigned(String... roles) {
        return part(Map.of("alg", "none", "typ", "JWT")) + "."
                + part(claims(subject(null, roles), null, roles, AUDIENCE, now())) + ".";
    }

    /// Whom a token is for.
    static String subjectOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                    .path("sub")
                    .asText();
        } catch (IOException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static Map<String, Object> claims(
            String subject, @Nullable String organisation, String[] roles, String audience, Instant issuedAt) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "https://issuer.test");
        claims.put("sub", subject);
        claims.put("aud", audience);
        claims.put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        return claims;
    }

    private static String signed(Map<String, Object> claims) {
        String content = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestKeys.privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String part(Map<String, Object> content) {
        try {
            return base64(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    private static String subject(@Nullable String organisation, String... roles) {
        return UUID.nameUUIDFromBytes((organisation + " " + List.of(roles)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
