package org.samverk.agreements.pilot.project;

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
import org.samverk.agreements.pilot.area.KnownAreas;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/development-areas/{id}/project-descriptions")
@Tag(name = "Project descriptions", description = "Assignment, implementation and follow-up of work in an area")
class DescriptionResource {
    private final KnownAreas areas;
    private final Descriptions descriptions;
    private final KeepDescriptions keep;
    private final DescriptionSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    DescriptionResource(
            KnownAreas areas,
            Descriptions descriptions,
            KeepDescriptions keep,
            DescriptionSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.areas = areas;
        this.descriptions = descriptions;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listProjectDescriptions",
            summary = "List the project descriptions of an area",
            description = "Newest first. Sorts by `createdAt`.")
    public Page<DescriptionView> list(UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        areas.requireThere(id, caller.get());
        var total = page.count() ? descriptions.count(id, caller.get()) : null;
        return Page.of(
                descriptions.matching(id, page, caller.get()),
                total,
                page,
                uri,
                row -> DescriptionView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = DescriptionView.class,
            responseCode = "201",
            responseDescription = "Written; the description as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "writeProjectDescription",
            summary = "Write a project description",
            description =
                    "By a coordinator of any owner of the area, or a registrar. Parts may be left for later; all three are there before a proposal with it is submitted.")
    public DescriptionView write(UUID id, @NotNull @Valid DescriptionContent content) {
        return subject.shown(keep.write(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{descriptionId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProjectDescription",
            summary = "Read one project description",
            description = "The description as it is, or with `knownAt` as it was known at that instant.")
    public DescriptionView get(
            UUID id,
            UUID descriptionId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = descriptions.row(id, descriptionId, caller.get());
        return knownAt == null
                ? DescriptionView.of(row, caller.get())
                : subject.view(snapshots.knownAt(subject.type(), descriptionId, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{descriptionId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceProjectDescription",
            summary = "Write a project description anew",
            description =
                    "Another text becomes the next version; every earlier one stays readable under /versions. A representation as read may be sent back.")
    public DescriptionView replace(
            UUID id,
            UUID descriptionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DescriptionContent content) {
        return subject.shown(keep.replace(id, descriptionId, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{descriptionId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeProjectDescription",
            summary = "Change parts of a project description",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves. Another text becomes the next version.")
    public DescriptionView change(
            UUID id, UUID descriptionId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, descriptionId, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{descriptionId}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteProjectDescription",
            summary = "Delete a project description",
            description = "Only one that no proposal is made with. Its history is kept.")
    public void delete(UUID id, UUID descriptionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, descriptionId, ifMatch, caller.get());
    }
}
