package org.samverk.kit.journal.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.samverk.kit.journal.Chain;

/// What makes a request the same request: method, path, query and body. The body is digested as it streams through.
final class Fingerprint {
    private final MessageDigest digest = Chain.sha256();
    private final Body body;

    Fingerprint(String method, String pathAndQuery, InputStream body) {
        digest.update((method + " " + pathAndQuery + "\n").getBytes(StandardCharsets.UTF_8));
        this.body = new Body(new DigestInputStream(body, digest));
    }

    InputStream body() {
        return body;
    }

    /// Reads what is left of the body and closes the digest; the stream is of no use afterwards.
    String value() {
        try {
            if (!body.ended) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Remembers that it was read to its end, since it is closed then and must not be asked again.
    private static final class Body extends FilterInputStream {
        private boolean ended;

        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            ended = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            ended = read < 0;
            return read;
        }
    }
}
