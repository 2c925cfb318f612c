package org.samverk.followup.indicator.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/indicators/{id}/imports")
@Tag(name = "Imports of measurements", description = "Files of measurements, taken whole or not at all")
class ImportResource {
    private static final String TABLE_EXAMPLE = "area,period,sex,value,status,reason\nSE-1496,2024,WOMEN,7.5,,\n"
            + "SE-1496,2025,WOMEN,,MISSING,Ingen enkät";
    private static final String KOLADA_EXAMPLE =
            "{\"values\":[{\"kpi\":\"N00945\",\"municipality\":\"1496\",\"period\":2024,\"values\":[{\"count\":1,\"gender\":\"K\",\"status\":\"\",\"value\":7.5}]}]}";

    private final Imports imports;
    private final ReceiveImports receive;
    private final ImportSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    ImportResource(
            Imports imports,
            ReceiveImports receive,
            ImportSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.imports = imports;
        this.receive = receive;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listMeasurementImports",
            summary = "Find the imports of an indicator",
            description =
                    "Every file that was sent, newest first. Sorts by `createdAt`. Its faults each import tells itself.")
    public Page<ImportView> list(UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var rows = imports.matching(id, page, actor);
        return Page.of(rows, page.count() ? imports.count(id, actor) : null, page, uri, ImportView::of);
    }

    @POST
    @Consumes({ReceivedRows.CSV, ReceivedRows.JSON, ReceivedRows.ANY})
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "201",
            responseDescription = "Received; read the import until it is DONE, CHECKED, REFUSED or INTERRUPTED")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "importMeasurements",
            summary = "Import measurements from a file",
            description =
                    "The body is the file, of at most 100 MiB: a table in UTF-8 (text/csv) under the names area, period and any of sex, ageGroup, education, origin, status, value, numerator, denominator, text, ordinal, observed, reason, source, parted by commas or, with decimal commas, by semicolons; or rows as Kolada's API has them (application/json up to 1 MiB), alone or in their envelope. Of either, as application/octet-stream, the content tells. Every row is checked; if one is bad, none is taken, and the import names the bad ones by line and reason. It goes on after this answer: read the import to see how far it has come. What is the same as is there already is passed over.")
    public ImportView receive(
            UUID id,
            @Valid @BeanParam ImportWish wish,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ReceivedRows.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "table", value = TABLE_EXAMPLE)),
                                @Content(
                                        mediaType = ReceivedRows.JSON,
                                        schema = @Schema(type = SchemaType.OBJECT),
                                        examples = @ExampleObject(name = "kolada", value = KOLADA_EXAMPLE)),
                                @Content(
                                        mediaType = ReceivedRows.ANY,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    @NotNull
                    InputStream body)
            throws IOException {
        var said = headers.getMediaType();
        var mediaType = said == null ? null : said.getType() + "/" + said.getSubtype();
        return ImportView.of(receive.receive(id, wish, mediaType, body, caller.get()));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeasurementImport",
            summary = "See how far an import has come",
            description =
                    "What is known of it now, its faults with it: the first thousand, each with line and reason. While it is CHECKING, `rowsRead` grows; while it is LOADING nothing does, as all rows are taken at once. With `knownAt` as it was known at that instant, without them.")
    public ImportView get(
            UUID id,
            UUID importId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = imports.row(id, importId, caller.get());
        return knownAt == null
                ? ImportView.of(row)
                : subject.view(snapshots.knownAt(Imports.KIND, importId, knownAt, caller.get()), caller.get());
    }

    @GET
    @Path("/{importId}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeasurementImportHistory",
            summary = "Read an import's history",
            description =
                    "Its arrival, in whose name and in which trace, and its end. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, UUID importId, @Valid @BeanParam PageRequest page) {
        imports.row(id, importId, caller.get());
        return history.of(Imports.KIND, importId, page, caller.get());
    }
}
