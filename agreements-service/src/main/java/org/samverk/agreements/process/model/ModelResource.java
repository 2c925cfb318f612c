package org.samverk.agreements.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaboration-models")
@Tag(name = "Collaboration models", description = "Ways of working, step by step, that others can follow")
class ModelResource {
    private final Models models;
    private final KeepModels keep;
    private final ModelSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    ModelResource(Models models, KeepModels keep, ModelSubject subject, Snapshots snapshots, Caller caller) {
        this.models = models;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCollaborationModels",
            summary = "Find collaboration models",
            description =
                    "Models you may see that match every filter given, newest first, without their steps. Sorts by `name`, `createdAt`. Two come with the suite: ASELE_METHOD and SKARABORG_MODEL.")
    public Page<ModelSummary> list(
            @Valid @BeanParam ModelFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? models.count(filter, caller.get()) : null;
        return Page.of(models.matching(filter, page, caller.get()), total, page, uri, ModelSummary::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ModelView.class,
            responseCode = "201",
            responseDescription = "Added; the model as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "addCollaborationModel",
            summary = "Add a model",
            description =
                    "Writes down a way of working as steps in four phases, for others to apply unless it is PRIVATE. Coordinators add it for their own organisation and the units beneath it, a registrar for any.")
    public ModelView add(@NotNull @Valid ModelContent content) {
        return subject.shown(keep.add(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaborationModel",
            summary = "Read one model",
            description =
                    "The model with its steps as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public ModelView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? ModelView.of(models.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceCollaborationModel",
            summary = "Replace a model",
            description =
                    "Says all of a model anew; what is left out is cleared. Whose it is stays, and plans keep the steps they were begun with. What comes with the suite is not changed. A representation as read may be sent back.")
    public ModelView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ModelContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeCollaborationModel",
            summary = "Change parts of a model",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole, the steps too. Plans keep the steps they were begun with.")
    public ModelView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }
}
