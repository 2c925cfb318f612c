package org.samverk.followup.rendition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/// The report to lay before a council.
@Path("/followup-occasions/{id}/document")
@Tag(name = "Follow-up occasions")
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
            operationId = "getFollowupOccasionDocument",
            summary = "Read an occasion's report as a document",
            description =
                    "The report to lay before whoever is reported to: what is to be decided, how each goal stands against baseline and target, the indicators it reads with a chart of each, activities, deviations, and lessons of the period. As a page that fetches nothing, or with Accept: application/pdf as A4 to print. As last submitted, with readings and targets as they were then, marked where one was corrected or deleted since; who acts for the reporter gets it as it is being written, marked as a draft. Only what you may see stands in it; a value that is missing is told as missing, with the reason. People's own texts are in the language asked for where they wrote in it.")
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
                                                "<!DOCTYPE html><html lang=\"sv\">...<h1>Uppföljning varje kvartal</h1>...</html>")),
                @Content(
                        mediaType = Rendition.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "print", value = "%PDF-1.7 ..."))
            })
    public Response document(
            UUID id,
            @HeaderParam("Accept-Language")
                    @Parameter(
                            description =
                                    "Labels are in the first of these languages that is `sv`, `da` or `en`; when none is, in that of the country whose time zone the plan has, else in English.",
                            example = "sv")
                    @Nullable
                    String languages,
            @Context HttpHeaders headers,
            @Context Request request) {
        var source = sources.of(id, languages, caller.get());
        var document = ReportDocument.of(source);
        var name = "followup-report-%s-%s".formatted(id, document.language());
        var asPdf = Rendition.asPdf(headers.getAcceptableMediaTypes());
        return new Rendition(Labels.PAGE, document, source.row().version(), name, asPdf).answer(request);
    }
}
