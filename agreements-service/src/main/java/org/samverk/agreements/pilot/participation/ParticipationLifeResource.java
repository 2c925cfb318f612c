package org.samverk.agreements.pilot.participation;

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
import org.samverk.agreements.pilot.participation.TakePart.Step;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// What becomes of an offer, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/pilots/{id}/participations/{participationId}")
@Tag(name = "Pilot participations")
class ParticipationLifeResource {
    private final TakePart take;
    private final ParticipationSubject subject;
    private final History history;
    private final Caller caller;

    ParticipationLifeResource(TakePart take, ParticipationSubject subject, History history, Caller caller) {
        this.take = take;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Accepted; the participation as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "acceptPilotOffer",
            summary = "Accept the offer of a pilot",
            description =
                    "The partner's own coordinator accepts the pilot's terms, named by their current version, with own resources and the decisions of municipality and public health council. A refusal names all that is missing at once.")
    public ParticipationView accept(UUID id, UUID participationId, @NotNull @Valid Acceptance acceptance) {
        return subject.shown(take.accept(id, participationId, acceptance, caller.get()), caller.get());
    }

    @POST
    @Path("/declines")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Declined; the participation as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "declinePilotOffer",
            summary = "Decline the offer of a pilot",
            description = "By the partner's own coordinator. A later round may bring another offer.")
    public ParticipationView decline(UUID id, UUID participationId) {
        return taken(Step.DECLINE, id, participationId);
    }

    @POST
    @Path("/activations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Begun; the participation as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "activatePilotParticipation",
            summary = "Begin to take part",
            description =
                    "The partner works with the pilot from now on, which is RUNNING or beyond. By the partner or the pilot's owner.")
    public ParticipationView activate(UUID id, UUID participationId) {
        return taken(Step.ACTIVATE, id, participationId);
    }

    @POST
    @Path("/completions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Completed; the participation as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "completePilotParticipation",
            summary = "Complete a participation",
            description = "The partner has done its part. By the partner or the pilot's owner.")
    public ParticipationView complete(UUID id, UUID participationId) {
        return taken(Step.COMPLETE, id, participationId);
    }

    @POST
    @Path("/withdrawals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Withdrawn; the participation as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "withdrawFromPilot",
            summary = "Withdraw from a pilot",
            description = "By the partner's own coordinator, after it has accepted. Its resources no longer count.")
    public ParticipationView withdraw(UUID id, UUID participationId) {
        return taken(Step.WITHDRAW, id, participationId);
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotParticipationHistory",
            summary = "Read the history of a participation",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, UUID participationId, @Valid @BeanParam PageRequest page) {
        return history.within("pilotId", id, subject.type(), participationId, page, caller.get());
    }

    private ParticipationView taken(Step step, UUID id, UUID participationId) {
        return subject.shown(take.take(step, id, participationId, caller.get()), caller.get());
    }
}
