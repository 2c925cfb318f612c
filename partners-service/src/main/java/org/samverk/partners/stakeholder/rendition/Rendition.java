package org.samverk.partners.stakeholder.rendition;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// An analysis shown otherwise than as JSON, for one version of it.
record Rendition(String mediaType, String language, long version, String text) {

    /// Tagged with the version and what it looks like; 304 to who has it already.
    Response answer(Request request) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(bytes);
        var tag = new EntityTag("%d-%08x".formatted(version, checksum.getValue()));
        var known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(bytes, MediaType.valueOf(mediaType + ";charset=UTF-8")) : known)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .build();
    }
}
