package org.samverk.gateway.document;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.samverk.gateway.Representation;

/// What is worth compressing, which is done once. Each form has a tag of its own.
record Compressed(Representation plain, Representation gzip) {

    private static final Pattern GZIP = Pattern.compile("gzip(\\s*;\\s*q=(?!0(\\.0*)?$).+)?");

    static Compressed of(Representation plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain.bytes().getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compressed(plain, Representation.of(plain.mediaType(), bytes.toByteArray()));
    }

    void answer(RoutingContext context) {
        var response = context.response();
        var chosen = response.headers().get("Vary");
        response.putHeader("Vary", chosen == null ? "Accept-Encoding" : chosen + ", Accept-Encoding");
        if (isTaken(context.request().headers().getAll("Accept-Encoding"))) {
            response.putHeader("Content-Encoding", "gzip");
            gzip.answer(context);
        } else {
            plain.answer(context);
        }
    }

    static boolean isTaken(List<String> accepted) {
        return accepted.stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .anyMatch(coding -> GZIP.matcher(coding.strip()).matches());
    }
}
