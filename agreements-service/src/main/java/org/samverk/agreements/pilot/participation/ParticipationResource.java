package org.samverk.agreements.pilot.participation;

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
import org.samverk.agreements.pilot.participation.content.ParticipationContent;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/pilots/{id}/participations")
@Tag(name = "Pilot participations", description = "Partners that were offered a pilot")
class ParticipationResource {
    private final Pilots pilots;
    private final Participations participations;
    private final OfferPilot offer;
    private final TakePart take;
    private final ParticipationSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    ParticipationResource(
            Pilots pilots,
            Participations participations,
            OfferPilot offer,
            TakePart take,
            ParticipationSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.pilots = pilots;
        this.participations = participations;
        this.offer = offer;
        this.take = take;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPilotParticipations",
            summary = "Find who was offered a pilot",
            description =
                    "Participations of the pilot that you may see and that match every filter given, newest first. The pilot's owner and founding partners see all, whoever was offered it its own, and everybody all of a pilot that is SHARED. Sorts by `round`, `status`, `createdAt`.")
    public Page<ParticipationView> list(
            UUID id,
            @Valid @BeanParam ParticipationFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        pilots.row(id, caller.get());
        var total = page.count() ? participations.count(id, filter, caller.get()) : null;
        return Page.of(
                participations.matching(id, filter, page, caller.get()),
                total,
                page,
                uri,
                row -> ParticipationView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ParticipationView.class,
            responseCode = "201",
            responseDescription = "Offered; the participation as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "offerPilot",
            summary = "Offer a pilot to a partner",
            description =
                    "While the pilot is OFFERING or SCALING its owner offers it, to each partner once in a round and to none that takes part already. The partner sees the pilot from then on.")
    public ParticipationView offer(UUID id, @NotNull @Valid OfferContent content) {
        return subject.shown(offer.offer(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{participationId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotParticipation",
            summary = "Read one participation",
            description = "The participation as it is, or with `knownAt` as it was known at that instant.")
    public ParticipationView get(
            UUID id,
            UUID participationId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = participations.row(id, participationId, caller.get());
        return knownAt == null
                ? ParticipationView.of(row, caller.get())
                : subject.view(snapshots.knownAt(subject.type(), participationId, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{participationId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "replacePilotParticipation",
            summary = "Say anew what a partner brings in",
            description =
                    "Its own resources, the decisions taken at home and, once the offer is accepted, who leads the work locally. Only the partner itself. What an acceptance rests on stays while it lasts. A representation as read may be sent back.")
    public ParticipationView replace(
            UUID id,
            UUID participationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ParticipationContent content) {
        return subject.shown(take.replace(id, participationId, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{participationId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changePilotParticipation",
            summary = "Change parts of what a partner brings in",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public ParticipationView change(
            UUID id, UUID participationId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(take.patch(id, participationId, ifMatch, patch, caller.get()), caller.get());
    }
}
