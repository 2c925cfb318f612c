package org.samverk.partners.collaboration.keeping;

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
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.collaboration.CollaborationSubject;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.search.CollaborationFilter;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations")
@Tag(name = "Collaborations", description = "Who works together on what, and how far they have committed themselves")
class CollaborationResource {
    private final Collaborations collaborations;
    private final KeepCollaborations keep;
    private final CollaborationSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    CollaborationResource(
            Collaborations collaborations,
            KeepCollaborations keep,
            CollaborationSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.collaborations = collaborations;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCollaborations",
            summary = "Find collaborations and opportunities",
            description =
                    "Collaborations you may see that match every filter given, newest first. Those with status EXPLORING are opportunities. Sorts by `commitmentLevel`, `status`, `feasibility`, `createdAt`. For a whole copy read the change feed.")
    public Page<CollaborationView> list(
            @Valid @BeanParam CollaborationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? collaborations.count(filter, caller.get()) : null;
        return Page.of(
                collaborations.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> CollaborationView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = CollaborationView.class,
            responseCode = "201",
            responseDescription = "Registered; the collaboration as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "registerCollaboration",
            summary = "Register a collaboration or an opportunity",
            description =
                    "It begins EXPLORING and INFORMAL, as an opportunity that may leave open who takes part and in which cause. Its owner and those who take part see it, unless `visibility` says otherwise. It is established, and its level changed, by steps of their own.")
    public CollaborationView register(@NotNull @Valid CollaborationContent content) {
        return subject.shown(keep.register(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaboration",
            summary = "Read one collaboration",
            description =
                    "The collaboration as it is, or with `knownAt` as it was known at that instant. Of the agreements it is linked to, those you may see are named. `_links` holds what you may do with it now.")
    public CollaborationView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? CollaborationView.of(collaborations.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceCollaboration",
            summary = "Replace a collaboration",
            description =
                    "Says all of a collaboration anew; what is left out is cleared. A representation as read may be sent back: its read-only members are ignored, and links to agreements you may not see stay. What its status and level demand holds afterwards too.")
    public CollaborationView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CollaborationContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeCollaboration",
            summary = "Change parts of a collaboration",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Links to agreements you may not see stay.")
    public CollaborationView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteCollaboration",
            summary = "Delete an opportunity",
            description =
                    "Only what never left EXPLORING is deleted, with its notes; its history is kept. Everything else is ended.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaborationHistory",
            summary = "Read a collaboration's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. Notes and the agreements behind links are named by id and salted hash. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
