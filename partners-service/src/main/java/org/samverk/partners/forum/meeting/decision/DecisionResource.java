package org.samverk.partners.forum.meeting.decision;

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
import org.samverk.partners.forum.meeting.MeetingLinks;
import org.samverk.partners.forum.meeting.MeetingSubject;
import org.samverk.partners.forum.meeting.MeetingView;
import org.samverk.partners.forum.meeting.Meetings;

@Produces(MediaType.APPLICATION_JSON)
@Path("/meetings/{id}/decisions")
@Tag(name = "Meetings")
class DecisionResource {
    private final Meetings meetings;
    private final KeepDecisions keep;
    private final MeetingSubject subject;
    private final Caller caller;

    DecisionResource(Meetings meetings, KeepDecisions keep, MeetingSubject subject, Caller caller) {
        this.meetings = meetings;
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Recorded; the meeting as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordMeetingDecision",
            summary = "Record a decision",
            description =
                    "What the meeting decided, who is to carry it out and until when, once the meeting has begun. At most 100. Everybody who sees the meeting sees its decisions.")
    public MeetingView record(UUID id, @NotNull @Valid DecisionContent content) {
        return subject.shown(keep.record(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{decisionId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeetingDecision",
            summary = "Read one decision",
            description = "What was decided, who is to carry it out and until when.")
    public DecisionView get(UUID id, UUID decisionId) {
        var row = meetings.row(id, caller.get());
        return DecisionView.of(row.state().decision(decisionId), row, MeetingLinks.of(row, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{decisionId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceMeetingDecision",
            summary = "Replace what is said of a decision",
            description =
                    "Says all of it anew; the text it had is erased. Takes the meeting's ETag in If-Match and answers its new one.")
    public MeetingView replace(
            UUID id,
            UUID decisionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecisionContent content) {
        return subject.shown(keep.replace(id, decisionId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{decisionId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeMeetingDecision",
            summary = "Remove a decision",
            description =
                    "For one that was entered by mistake; its text is erased. Takes the meeting's ETag in If-Match and answers the meeting as it is now.")
    public MeetingView remove(UUID id, UUID decisionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.remove(id, decisionId, ifMatch, caller.get()), caller.get());
    }
}
