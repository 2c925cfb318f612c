package org.samverk.agreements.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.document.file.FileBytes;
import org.samverk.agreements.document.file.FileName;
import org.samverk.agreements.document.file.FileType;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The bytes of a document, to be saved and never shown by a browser.
@Path("/agreements/{id}/documents/{documentId}/content")
@Tag(name = "Agreement documents")
class ContentResource {
    private final Documents documents;
    private final FileBytes bytes;
    private final Caller caller;

    ContentResource(Documents documents, FileBytes bytes, Caller caller) {
        this.documents = documents;
        this.bytes = bytes;
        this.caller = caller;
    }

    @GET
    @Produces({
        FileType.ANY,
        FileType.PDF_TYPE,
        FileType.ODT_TYPE,
        FileType.ODS_TYPE,
        FileType.ODP_TYPE,
        FileType.DOCX_TYPE,
        FileType.XLSX_TYPE,
        FileType.PPTX_TYPE,
        FileType.PNG_TYPE,
        FileType.JPEG_TYPE,
        FileType.TXT_TYPE,
        FileType.CSV_TYPE
    })
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "downloadAgreementDocument",
            summary = "Download a document",
            description =
                    "The file as it was uploaded, byte for byte, as an attachment of the type found by its content. Its ETag is its SHA-256.")
    @APIResponse(responseCode = "304")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = FileType.ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(UUID id, UUID documentId, @Context Request request) {
        var state = documents.row(id, documentId, caller.get()).state();
        var tag = new EntityTag(state.sha256());
        var known = request.evaluatePreconditions(tag);
        return (known == null ? body(documentId, state) : known)
                .tag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private Response.ResponseBuilder body(UUID id, DocumentState state) {
        StreamingOutput body = out -> bytes.write(id, state.size(), out);
        return Response.ok(body, FileType.declared(state.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, state.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(state.fileName()).contentDisposition());
    }
}
