package org.samverk.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes that do not change while the gateway runs, with the tag that lets a caller keep its copy.
public record Representation(String mediaType, Buffer bytes, String etag) {

    public static Representation of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Representation of(String mediaType, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var etag = "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
            return new Representation(mediaType, Buffer.buffer(bytes), etag);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void answer(RoutingContext context) {
        var response = context.response();
        response.putHeader("ETag", etag);
        if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "no-cache");
        }
        if (isHeldBy(context)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", mediaType).end(bytes);
        }
    }

    /// Weak comparison, as RFC 9110 has it for If-None-Match.
    private boolean isHeldBy(RoutingContext context) {
        var held = String.join(",", context.request().headers().getAll("If-None-Match"));
        for (var tag : held.split(",", -1)) {
            var bare = tag.strip().replaceFirst("^W/", "");
            if (bare.equals("*") || bare.equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
