package org.samverk.agreements.pilot.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The life of a proposal, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/development-areas/{id}/proposals/{proposalId}")
@Tag(name = "Area proposals")
class ProposalLifeResource {
    private final KeepProposals keep;
    private final ProposalSubject subject;
    private final History history;
    private final Caller caller;

    ProposalLifeResource(KeepProposals keep, ProposalSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/advances")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ProposalView.class,
            responseCode = "201",
            responseDescription = "Done; the proposal as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "advanceAreaProposal",
            summary = "Take a proposal a step onwards",
            description =
                    "A DRAFT is SUBMITTED, which is then SUPPORTED, RETURNED with a comment, or REJECTED. What is RETURNED is SUBMITTED again; what is SUPPORTED is DECIDED at last, and what is REJECTED stays so. A proposal is submitted only with a project description that has all three parts; `description-incomplete` names what is missing.")
    public ProposalView advance(UUID id, UUID proposalId, @NotNull @Valid ProposalAdvance step) {
        return subject.shown(keep.advance(id, proposalId, step, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAreaProposalHistory",
            summary = "Read the history of a proposal",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, UUID proposalId, @Valid @BeanParam PageRequest page) {
        return history.within("developmentAreaId", id, subject.type(), proposalId, page, caller.get());
    }
}
