package org.samverk.agreements.pilot.proposal;

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
import org.samverk.agreements.pilot.proposal.AreaProposals.Row;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/development-areas/{id}/proposals")
@Tag(name = "Area proposals", description = "What one forum proposes to another about a development area")
class ProposalResource {
    private final KnownAreas areas;
    private final AreaProposals proposals;
    private final KeepProposals keep;
    private final ProposalSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    ProposalResource(
            KnownAreas areas,
            AreaProposals proposals,
            KeepProposals keep,
            ProposalSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.areas = areas;
        this.proposals = proposals;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAreaProposals",
            summary = "Find proposals about a development area",
            description =
                    "Proposals of the area that you may see and that match every filter given, newest first. Until it is submitted a proposal is the owners' own. Sorts by `status`, `createdAt`.")
    public Page<ProposalView> list(
            UUID id,
            @Valid @BeanParam ProposalFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        areas.requireThere(id, caller.get());
        var total = page.count() ? proposals.count(id, filter, caller.get()) : null;
        return Page.of(proposals.matching(id, filter, page, caller.get()), total, page, uri, this::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ProposalView.class,
            responseCode = "201",
            responseDescription = "Drafted; the proposal as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftAreaProposal",
            summary = "Draft a proposal",
            description =
                    "By a coordinator of any owner of the area, or a registrar. It is the owners' own until it is submitted.")
    public ProposalView draft(UUID id, @NotNull @Valid AreaProposalContent content) {
        return subject.shown(keep.draft(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{proposalId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAreaProposal",
            summary = "Read one proposal",
            description = "The proposal as it is, or with `knownAt` as it was known at that instant.")
    public ProposalView get(
            UUID id,
            UUID proposalId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = proposals.row(id, proposalId, caller.get());
        return knownAt == null
                ? view(row)
                : subject.view(snapshots.knownAt(subject.type(), proposalId, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{proposalId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceAreaProposal",
            summary = "Write a proposal anew",
            description = "In a DRAFT, or once it is RETURNED. A representation as read may be sent back.")
    public ProposalView replace(
            UUID id,
            UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AreaProposalContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, proposalId, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{proposalId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeAreaProposal",
            summary = "Change parts of a proposal",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves.")
    public ProposalView change(
            UUID id, UUID proposalId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, proposalId, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{proposalId}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteAreaProposal",
            summary = "Delete a proposal",
            description = "Only a draft that was never submitted. Its history is kept.")
    public void delete(UUID id, UUID proposalId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, proposalId, ifMatch, caller.get());
    }

    private ProposalView view(Row row) {
        return ProposalView.of(row.id(), row.version(), row.state(), caller.get());
    }
}
