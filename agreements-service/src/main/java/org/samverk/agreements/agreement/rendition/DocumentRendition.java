package org.samverk.agreements.agreement.rendition;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A document as it is answered.
record DocumentRendition(AgreementDocument document, boolean asPdf) {
    static final String PDF = "application/pdf";

    /// Tagged with the agreement's version and what is said; 304 to who has it already, before anything is set in print.
    Response answer(Request request) {
        var html = Page.of(document);
        var tag = tag(html);
        var known = request.evaluatePreconditions(tag);
        return (known == null ? body(html) : known)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, document.language())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    private Response.ResponseBuilder body(String html) {
        if (!asPdf) {
            return Response.ok(html.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML + ";charset=UTF-8");
        }
        var version = document.source().version().termsVersion();
        var name = "agreement-%s-%d-%s.pdf".formatted(document.source().row().id(), version, document.language());
        return Response.ok(Print.of(document), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }

    private EntityTag tag(String html) {
        var checksum = new CRC32();
        checksum.update((html + asPdf).getBytes(StandardCharsets.UTF_8));
        return new EntityTag("%d-%08x".formatted(document.source().row().version(), checksum.getValue()));
    }
}
