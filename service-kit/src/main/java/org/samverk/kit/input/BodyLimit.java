package org.samverk.kit.input;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Refusal;

/// Counts what a body really holds: a chunked one announces no length to refuse.
class BodyLimit {
    /// Before whoever reads the body, an idempotency key's fingerprint too.
    private static final int FIRST = 100;

    private final long limit;
    private final long uploadLimit;

    BodyLimit(
            @ConfigProperty(name = "samverk.max-body-size", defaultValue = "1M") MemorySize limit,
            @ConfigProperty(name = "samverk.max-upload-size", defaultValue = "25M") MemorySize uploadLimit) {
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    @ServerRequestFilter(priority = FIRST)
    public void count(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit(request.getMediaType())));
        }
    }

    /// Where another type is sent than is read here, it was refused before.
    private long limit(@Nullable MediaType sent) {
        return sent == null || sent.getSubtype().endsWith("json") ? limit : uploadLimit;
    }

    static final class TooLarge extends Refusal {
        TooLarge() {
            super(
                    413,
                    "payload-too-large",
                    "Too large",
                    "A JSON body is at most 1 MiB, an uploaded file 25 MiB, an import 100 MiB.");
        }
    }

    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long seen;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        /// An IOException, since Jackson makes a fault of the JSON out of anything else.
        private void count(int read) throws IOException {
            seen += Math.max(read, 0);
            if (seen > limit) {
                throw new IOException(new TooLarge());
            }
        }
    }
}
