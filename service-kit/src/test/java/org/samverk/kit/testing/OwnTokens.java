package org.samverk.kit.testing;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/// Stands in for the identity provider: hands out a service's own token, which is the same for all of them.
@Mock
@Singleton
public class OwnTokens implements OidcClient {
    @Override
    public Uni<io.quarkus.oidc.client.Tokens> getTokens(Map<String, String> parameters) {
        var token = Tokens.ofClient("partners-service", "reader", "system");
        return Uni.createFrom()
                .item(new io.quarkus.oidc.client.Tokens(token, null, Duration.ZERO, null, null, null, "samverk"));
    }

    @Override
    public Uni<io.quarkus.oidc.client.Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
        return getTokens(parameters);
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
        return Uni.createFrom().item(false);
    }

    @Override
    public void close() {}
}
