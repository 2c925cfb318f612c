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
import org.samverk.partners.forum.seat.AppointmentContent;
import org.samverk.partners.forum.shown.AppointmentView;
import org.samverk.partners.forum.shown.ForumLinks;
import org.samverk.partners.forum.shown.ForumSubject;
import org.samverk.partners.forum.shown.ForumView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/forums/{id}/appointments")
@Tag(name = "Forums")
class AppointmentResource {
    private final Forums forums;
    private final KeepSeats keep;
    private final ForumSubject subject;
    private final Caller caller;

    AppointmentResource(Forums forums, KeepSeats keep, ForumSubject subject, Caller caller) {
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
            responseDescription = "Appointed; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "appointInForum",
            summary = "Write down an appointment",
            description =
                    "Who leads the process here or locally, keeps the minutes or takes the chair, since when, and which forum decided it. The holder is an owner of one of the two forums, has a seat there, or is a unit of one that has; who only observes does not take the chair. At most 50.")
    public ForumView appoint(UUID id, @NotNull @Valid AppointmentContent content) {
        return subject.shown(keep.appoint(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{appointmentId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForumAppointment",
            summary = "Read one appointment",
            description = "Who was appointed to what, when, and by which forum.")
    public AppointmentView get(UUID id, UUID appointmentId) {
        var row = forums.row(id, caller.get());
        return AppointmentView.of(row.state().appointment(appointmentId), row, ForumLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{appointmentId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceForumAppointment",
            summary = "Replace what is said of an appointment",
            description =
                    "Says all of it anew; a last day ends it. Takes the forum's ETag in If-Match and answers its new one.")
    public ForumView replace(
            UUID id,
            UUID appointmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppointmentContent content) {
        return subject.shown(keep.changeAppointment(id, appointmentId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{appointmentId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeForumAppointment",
            summary = "Remove an appointment",
            description =
                    "For one that was entered by mistake; one that ends is given a last day. Takes the forum's ETag in If-Match and answers the forum as it is now.")
    public ForumView remove(UUID id, UUID appointmentId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.removeAppointment(id, appointmentId, ifMatch, caller.get()), caller.get());
    }
}
