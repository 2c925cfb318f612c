package org.samverk.kit.document.print;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.samverk.kit.document.Document;

/// A document as it is answered.
///
/// @param version of what it is of
/// @param fileName without its ending
public record Rendition(Page page, Document document, long version, String fileName, boolean asPdf) {
    public static final String PDF = "application/pdf";

    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);

    /// Whether sheets are wanted rather than a page.
    /// @param accepted best first; others than these two are not served at all
    public static boolean asPdf(List<MediaType> accepted) {
        for (var type : accepted) {
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
            if (type.isCompatible(PDF_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /// Tagged with the version and what is said; 304 to who has it already, before anything is set in print.
    public Response answer(Request request) {
        var html = page.of(document);
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
        return Response.ok(Print.of(page, document), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + ".pdf\"");
    }

    private EntityTag tag(String html) {
        var checksum = new CRC32();
        checksum.update((html + asPdf).getBytes(StandardCharsets.UTF_8));
        return new EntityTag("%d-%08x".formatted(version, checksum.getValue()));
    }
}
