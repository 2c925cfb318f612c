package org.samverk.agreements.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.document.file.FileType;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/documents")
@Tag(name = "Agreement documents", description = "Signed originals, annexes and decisions, uploaded to agreements")
class DocumentResource {
    private final Documents documents;
    private final KeepDocuments keep;
    private final DocumentSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    DocumentResource(
            Documents documents,
            KeepDocuments keep,
            DocumentSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.documents = documents;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAgreementDocuments",
            summary = "Find the documents of an agreement",
            description =
                    "What was uploaded to it, newest first, as far as it matches every filter given. Each is seen by those who are told of the text it belongs to: what belongs to an amendment that not all have signed, or that came to nothing, by the owner and those who were asked to sign it. Sorts by `title`, `documentType`, `createdAt`.")
    public Page<DocumentView> list(
            UUID id,
            @Valid @BeanParam DocumentFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        documents.requireAgreement(id, caller.get());
        var total = page.count() ? documents.count(id, filter, caller.get()) : null;
        var found = documents.matching(id, filter, page, caller.get());
        return Page.of(found, total, page, uri, row -> DocumentView.of(row, caller.get()));
    }

    @POST
    @Consumes({
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
    @ResponseStatus(201)
    @APIResponseSchema(
            value = DocumentView.class,
            responseCode = "201",
            responseDescription = "Kept; what is known of it")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "uploadAgreementDocument",
            summary = "Upload a document to an agreement",
            description =
                    "The body is the file, of at most 25 MiB; what is said of it goes into the query. It is PDF, OpenDocument, Office Open XML without macros, PNG, JPEG, or text or CSV in UTF-8. Which of them is found out by its content: Content-Type is `application/octet-stream` or the very same. Coordinators of the agreement's owner and parties upload, and the registrar of the organisation that entered it. It belongs to one text of the agreement, `termsVersion`, and is seen by those who are told of that. A document never changes; say it anew by uploading another.")
    public DocumentView upload(
            UUID id,
            @Valid @BeanParam DocumentUpload upload,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = FileType.ANY,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    @NotNull
                    InputStream body)
            throws IOException {
        var document = keep.upload(id, upload, mediaType(headers.getMediaType()), body, caller.get());
        return DocumentView.of(documents.row(id, document, caller.get()), caller.get());
    }

    @GET
    @Path("/{documentId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementDocumentEntry",
            summary = "Read what is known of a document",
            description =
                    "The document without its bytes, which are at `/content`; with `knownAt` as it was known at that instant.")
    public DocumentView get(
            UUID id,
            UUID documentId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = documents.row(id, documentId, caller.get());
        return knownAt == null
                ? DocumentView.of(row, caller.get())
                : subject.past(snapshots.knownAt(subject.type(), documentId, knownAt, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{documentId}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted with its bytes; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteAgreementDocument",
            summary = "Delete a document",
            description =
                    "While the agreement is a draft, or once it is cancelled, by its owner or the organisation that uploaded the document. The file is gone then; the history of what was said of it is kept.")
    public void delete(UUID id, UUID documentId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, documentId, ifMatch, caller.get());
    }

    @GET
    @Path("/{documentId}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementDocumentHistory",
            summary = "Read a document's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, UUID documentId, @Valid @BeanParam PageRequest page) {
        return history.within("agreementId", id, subject.type(), documentId, page, caller.get());
    }

    private static @Nullable String mediaType(@Nullable MediaType said) {
        return said == null ? null : said.getType() + "/" + said.getSubtype();
    }
}
