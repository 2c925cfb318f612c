package org.samverk.kit.journal.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.samverk.kit.journal.Chain;

/// What makes a request the same request: method, path, query and body. The body is digested as it streams through.
final class Fingerprint {
    private final MessageDigest digest = Chain.sha256();
    private final DigestInputStream body;

    Fingerprint(String method, String pathAndQuery, InputStream body) {
        digest.update((method + " " + pathAndQuery + "\n").getBytes(StandardCharsets.UTF_8));
        this.body = new DigestInputStream(body, digest);
    }

    InputStream body() {
        return body;
    }

    /// Reads what is left of the body and closes the digest; the stream is of no use afterwards.
    String value() {
        try {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
