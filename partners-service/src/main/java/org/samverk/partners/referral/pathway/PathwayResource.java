package org.samverk.partners.referral.pathway;

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
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.referral.pathway.content.PathwayContent;

@Produces(MediaType.APPLICATION_JSON)
@Path("/referral-pathways")
@Tag(name = "Referral pathways", description = "Who refers people to whom, and to which offer")
class PathwayResource {
    private final Pathways pathways;
    private final KeepPathways keep;
    private final PathwaySubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    PathwayResource(Pathways pathways, KeepPathways keep, PathwaySubject subject, Snapshots snapshots, Caller caller) {
        this.pathways = pathways;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listReferralPathways",
            summary = "Find referral pathways",
            description =
                    "Pathways you may see that match every filter given, newest first. Sorts by `type`, `direction`, `status`, `createdAt`.")
    public Page<PathwayView> list(
            @Valid @BeanParam PathwayFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? pathways.count(filter, caller.get()) : null;
        return Page.of(
                pathways.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> PathwayView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PathwayView.class,
            responseCode = "201",
            responseDescription = "Planned; the pathway as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "planReferralPathway",
            summary = "Plan a referral pathway",
            description =
                    "People are referred from one partner, or from all of a kind, to another, often to one of its offers. It begins as PLANNED. The receiving partner keeps it: a coordinator enters it for its own organisation and the units beneath it, a registrar for anybody. Without themes it has those of the offer.")
    public PathwayView plan(@NotNull @Valid PathwayContent content) {
        return subject.shown(keep.plan(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getReferralPathway",
            summary = "Read one pathway",
            description = "The pathway as it is, or with `knownAt` as it was known at that instant.")
    public PathwayView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? PathwayView.of(pathways.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceReferralPathway",
            summary = "Replace a referral pathway",
            description =
                    "Says all of a pathway anew, until it has ended. Who receives stays. An agreement you may not see stays as well. A representation as read may be sent back.")
    public PathwayView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PathwayContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeReferralPathway",
            summary = "Change parts of a referral pathway",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public PathwayView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteReferralPathway",
            summary = "Delete a referral pathway",
            description = "Only what is PLANNED is deleted; what has been in use is ended. Its history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
