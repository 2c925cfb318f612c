package org.samverk.agreements.agreement.iop.own;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// One list of criteria of an organisation's own, and what it was before.
@Produces(MediaType.APPLICATION_JSON)
@Path("/iop-criteria-lists/{id}")
@Tag(name = "IOP")
class OwnListResource {
    private final OwnLists lists;
    private final KeepOwnLists keep;
    private final OwnListSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    OwnListResource(
            OwnLists lists,
            KeepOwnLists keep,
            OwnListSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.lists = lists;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIopCriteriaList",
            summary = "Read criteria of an organisation's own",
            description = "The list in its newest version, or with `knownAt` as it was known at that instant.")
    public OwnListView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? OwnListView.of(lists.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceIopCriteriaList",
            summary = "Write a further version of your criteria",
            description =
                    "Says all of the list anew, which makes a version of it. What was assessed by another version keeps that. A representation as read may be sent back.")
    public OwnListView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OwnListContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeIopCriteriaList",
            summary = "Change parts of your criteria",
            description =
                    "A JSON Merge Patch (RFC 7396), which makes a version of the list: null clears, absent leaves, the criteria are replaced whole.")
    public OwnListView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteIopCriteriaList",
            summary = "Delete criteria of your own",
            description =
                    "Refused while an agreement that is not signed yet is assessed by it; what was concluded keeps its criteria. Its history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIopCriteriaListHistory",
            summary = "Read the history of an organisation's own criteria",
            description =
                    "Every version, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
