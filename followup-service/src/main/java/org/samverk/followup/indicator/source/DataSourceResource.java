package org.samverk.followup.indicator.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/data-sources")
@Tag(name = "Data sources", description = "Where data on health comes from, and when it comes again")
class DataSourceResource {
    private final DataSources sources;
    private final KeepDataSources keep;
    private final DataSourceSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    DataSourceResource(
            DataSources sources,
            KeepDataSources keep,
            DataSourceSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.sources = sources;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDataSources",
            summary = "Find data sources",
            description =
                    "Data sources you may see that match every filter given, newest first. Sorts by `code`, `name`, `nextEdition`, `createdAt`. For a whole copy read the change feed.")
    public Page<DataSourceView> list(
            @Valid @BeanParam DataSourceFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var total = page.count() ? sources.count(filter, actor) : null;
        return Page.of(sources.matching(filter, page, actor), total, page, uri, row -> DataSourceView.of(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = DataSourceView.class,
            responseCode = "201",
            responseDescription = "Registered; the data source as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "registerDataSource",
            summary = "Register a data source",
            description =
                    "Says who publishes it and how often, so that the next edition is awaited. Coordinators register for their own organisation and the units beneath it, a registrar for any.")
    public DataSourceView register(@NotNull @Valid DataSourceContent content) {
        return subject.shown(keep.register(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDataSource",
            summary = "Read one data source",
            description =
                    "The data source as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public DataSourceView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? DataSourceView.of(sources.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceDataSource",
            summary = "Replace a data source",
            description =
                    "Says all of a data source anew; what is left out is cleared. Its owner stays. A representation as read may be sent back.")
    public DataSourceView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DataSourceContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeDataSource",
            summary = "Change parts of a data source",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public DataSourceView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteDataSource",
            summary = "Delete a data source that nothing is taken from",
            description =
                    "Removes what no indicator is taken from, and no health challenge or public-health report names as evidence. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDataSourceHistory",
            summary = "Read a data source's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
