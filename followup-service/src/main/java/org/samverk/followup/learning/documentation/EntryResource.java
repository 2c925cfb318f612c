package org.samverk.followup.learning.documentation;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.documentation.content.DocumentationContent;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/documentation-entries")
@Tag(name = "Documentation", description = "What is noted along the way")
class EntryResource {
    private final Entries entries;
    private final KeepEntries keep;
    private final EntrySubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    EntryResource(
            Entries entries,
            KeepEntries keep,
            EntrySubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.entries = entries;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDocumentationEntries",
            summary = "Find documentation entries",
            description =
                    "Entries you may see that match every filter given, newest first. Sorts by `createdAt`, `date`. For a whole copy read the change feed.")
    public Page<EntryView> list(
            @Valid @BeanParam EntryFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? entries.count(filter, caller.get()) : null;
        return Page.of(
                entries.matching(filter, page, caller.get()), total, page, uri, row -> EntryView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = EntryView.class,
            responseCode = "201",
            responseDescription = "Noted; the entry as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "noteDocumentation",
            summary = "Note what happened",
            description =
                    "Documents something your organisation owns or takes part in. Whoever sees that sees the entry, and nobody else. The text is kept where it can be erased; history and feed know of it no more than that there is one.")
    public EntryView note(@NotNull @Valid DocumentationContent content) {
        return subject.shown(keep.note(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDocumentationEntry",
            summary = "Read one documentation entry",
            description =
                    "The entry as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public EntryView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? EntryView.of(entries.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "replaceDocumentationEntry",
            summary = "Replace a documentation entry",
            description =
                    "Says all of an entry anew; what is left out is cleared. What it documents stays; a text that was changed is not kept. A representation as read may be sent back.")
    public EntryView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DocumentationContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changeDocumentationEntry",
            summary = "Change parts of a documentation entry",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public EntryView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "deleteDocumentationEntry",
            summary = "Delete a documentation entry",
            description =
                    "For what was noted by mistake. Its text is erased. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDocumentationEntryHistory",
            summary = "Read a documentation entry's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
