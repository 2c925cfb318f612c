package org.samverk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Stands in for the identity provider: a key made for one run, whose public half the services are told.
final class TokenKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final KeyPair pair;

    TokenKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a service needs to believe in this key, to follow no neighbour, and to want no token of its own.
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL", "",
                "QUARKUS_OIDC_PUBLIC_KEY",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                "QUARKUS_OIDC_CLIENT_CLIENT_ENABLED", "false",
                "SAMVERK_FEED_POLL_EVERY", "off",
                "SAMVERK_COLLABORATIONS_SETTLE_EVERY", "off",
                "SAMVERK_OCCASIONS_DUE_EVERY", "off");
    }

    String readerOf(String organisation) {
        return token(organisation, List.of("reader"));
    }

    String coordinatorOf(String organisation) {
        return token(organisation, List.of("reader", "coordinator"));
    }

    private String token(String organisation, List<String> roles) {
        var now = Instant.now();
        var content = part(Map.of("alg", "RS256", "typ", "JWT")) + "."
                + part(Map.of(
                        "iss",
                        "https://samverk.invalid",
                        "sub",
                        "bench",
                        "aud",
                        "samverk",
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LIFETIME).getEpochSecond(),
                        "organisation",
                        organisation,
                        "realm_access",
                        Map.of("roles", roles)));
        return content + "." + base64(signature(content));
    }

    private byte[] signature(String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> content) {
        try {
            return base64(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
