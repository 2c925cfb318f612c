package org.samverk.agreements.agreement.rendition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.print.Rendition;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The agreement to read, print and sign.
@Path("/agreements/{id}/document")
@Tag(name = "Agreements")
class DocumentResource {
    private final Sources sources;
    private final Caller caller;

    DocumentResource(Sources sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, Rendition.PDF})
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementDocument",
            summary = "Read an agreement as a document",
            description =
                    "One text of the agreement in the order Nordic agreements follow, with decisions, signatures, lines to sign on and a list of its annexes: as a page that fetches nothing, or with Accept: application/pdf as A4 to print. What says nothing is left out. Marked as a draft while not all have signed; every page tells the terms version and its hash, and an amendment what it amends. The parties' own texts are in the language asked for where they wrote in it.")
    @APIResponse(responseCode = "304")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "page",
                                        value =
                                                "<!DOCTYPE html><html lang=\"da\">...<h1>Rygestop på tværs</h1>...</html>")),
                @Content(
                        mediaType = Rendition.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "print", value = "%PDF-1.7 ..."))
            })
    public Response document(
            UUID id,
            @QueryParam("termsVersion")
                    @Min(1)
                    @Parameter(
                            description =
                                    "Which text, of those you are told of; by default the one in force or, while not all have signed any, the newest",
                            example = "1")
                    @Nullable
                    Integer termsVersion,
            @HeaderParam("Accept-Language")
                    @Parameter(
                            description =
                                    "Labels are in the first of these languages that is `sv`, `da` or `en`; when none is, in that of the country whose law the agreement follows, else in English.",
                            example = "sv")
                    @Nullable
                    String languages,
            @Context HttpHeaders headers,
            @Context Request request) {
        var source = sources.of(id, termsVersion, languages, caller.get());
        var document = AgreementDocument.of(source);
        var version = source.version().termsVersion();
        var name = "agreement-%s-%d-%s".formatted(id, version, document.language());
        var asPdf = Rendition.asPdf(headers.getAcceptableMediaTypes());
        return new Rendition(Labels.PAGE, document, source.row().version(), name, asPdf).answer(request);
    }
}
