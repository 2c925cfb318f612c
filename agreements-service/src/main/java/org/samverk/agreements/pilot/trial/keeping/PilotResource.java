package org.samverk.agreements.pilot.trial.keeping;

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
import org.samverk.agreements.pilot.trial.PilotFilter;
import org.samverk.agreements.pilot.trial.PilotSubject;
import org.samverk.agreements.pilot.trial.PilotView;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/pilots")
@Tag(name = "Pilots", description = "What is tried with a few before more are offered it")
class PilotResource {
    private final Pilots pilots;
    private final KeepPilots keep;
    private final PilotSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    PilotResource(Pilots pilots, KeepPilots keep, PilotSubject subject, Snapshots snapshots, Caller caller) {
        this.pilots = pilots;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPilots",
            summary = "Find pilots",
            description =
                    "Pilots you may see that match every filter given, newest first. Sorts by `title`, `status`, `createdAt`.")
    public Page<PilotView> list(
            @Valid @BeanParam PilotFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? pilots.count(filter, caller.get()) : null;
        return Page.of(
                pilots.matching(filter, page, caller.get()), total, page, uri, row -> PilotView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PilotView.class,
            responseCode = "201",
            responseDescription = "Begun; the pilot as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "preparePilot",
            summary = "Begin a pilot",
            description =
                    "Two partners or more found it, and it begins as PREPARING. A coordinator enters it for its own organisation and the units beneath it, a registrar for anybody. Nothing but title, founding partners and terms need be settled yet; each later step asks for what it rests on.")
    public PilotView prepare(@NotNull @Valid PilotContent content) {
        return subject.shown(keep.prepare(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilot",
            summary = "Read one pilot",
            description = "The pilot as it is, or with `knownAt` as it was known at that instant.")
    public PilotView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? PilotView.of(pilots.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replacePilot",
            summary = "Replace a pilot",
            description =
                    "Says all of a pilot anew until it is closed; what is left out is cleared. Whose it is stays, and so does what the steps already taken rest on. Other terms become a new version of them. A representation as read may be sent back.")
    public PilotView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PilotContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changePilot",
            summary = "Change parts of a pilot",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public PilotView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deletePilot",
            summary = "Delete a pilot",
            description =
                    "Only what is PREPARING, from which no other pilot has grown and which no plan or evaluation is about, whatever came of those; anything else is closed. Its history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
