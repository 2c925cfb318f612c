package org.samverk.gateway.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.samverk.gateway.relay.BearerToken;

/// Whose allowance a request is taken from: the token's, else the address's. It is the token as a whole, not who it
/// says it is for: nobody has checked it here, and whoever invents one in another's name would use up that one's share.
record Caller(String key, String address) {

    private static final int NETWORK_BYTES = 8;

    static Caller of(HttpServerRequest request) {
        var address = network(request.remoteAddress());
        return new Caller(BearerToken.valueIn(request).map(Caller::digest).orElse(address), address);
    }

    /// Of IPv6 the network: whoever has one address has 2^64.
    static String network(SocketAddress remote) {
        var host = Objects.requireNonNullElse(remote.hostAddress(), remote.host());
        try {
            return InetAddress.ofLiteral(host) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : host;
        } catch (IllegalArgumentException _) {
            return host;
        }
    }

    /// No token lies in memory longer than its request.
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
