package org.samverk.partners.forum.seating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.Forums;
import org.samverk.partners.forum.seat.SeatContent;
import org.samverk.partners.forum.shown.ForumLinks;
import org.samverk.partners.forum.shown.ForumSubject;
import org.samverk.partners.forum.shown.ForumView;
import org.samverk.partners.forum.shown.SeatView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/forums/{id}/seats")
@Tag(name = "Forums")
class SeatResource {
    private final Forums forums;
    private final KeepSeats keep;
    private final ForumSubject subject;
    private final Caller caller;

    SeatResource(Forums forums, KeepSeats keep, ForumSubject subject, Caller caller) {
        this.forums = forums;
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Given; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "giveForumSeat",
            summary = "Give a partner a seat",
            description =
                    "A partner may have several seats, each with its function. One is in the chair at a time, and no observer; in a political steering group members have political seats; whom another forum sends comes from a party concerned. At most 100.")
    public ForumView give(UUID id, @NotNull @Valid SeatContent content) {
        return subject.shown(keep.seat(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{seatId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForumSeat",
            summary = "Read one seat",
            description = "Who sits there, by what, from when to when.")
    public SeatView get(UUID id, UUID seatId) {
        var row = forums.row(id, caller.get());
        return SeatView.of(row.state().seat(seatId), row, ForumLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{seatId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceForumSeat",
            summary = "Replace what is said of a seat",
            description =
                    "Says all of it anew; a last day ends it. Takes the forum's ETag in If-Match and answers its new one.")
    public ForumView replace(
            UUID id,
            UUID seatId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SeatContent content) {
        return subject.shown(keep.changeSeat(id, seatId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{seatId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeForumSeat",
            summary = "Remove a seat",
            description =
                    "For one that was entered by mistake; one that ends is given a last day. Takes the forum's ETag in If-Match and answers the forum as it is now.")
    public ForumView remove(UUID id, UUID seatId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.removeSeat(id, seatId, ifMatch, caller.get()), caller.get());
    }
}
