package org.samverk.partners.forum.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.meeting.note.KeepNotes;
import org.samverk.partners.forum.meeting.series.PlanMeetings;

/// What happens to a meeting and its notes, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/meetings/{id}")
@Tag(name = "Meetings")
class MeetingLifeResource {
    private final PlanMeetings plan;
    private final KeepNotes notes;
    private final MeetingSubject subject;
    private final History history;
    private final Caller caller;

    MeetingLifeResource(PlanMeetings plan, KeepNotes notes, MeetingSubject subject, History history, Caller caller) {
        this.plan = plan;
        this.notes = notes;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/cancellations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Done; the meeting as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting",
            description =
                    "It will not take place, or did not. One that decided something, or whose notes were shared, took place and is not cancelled. Notes that are there stay, and may still be changed.")
    public MeetingView cancel(UUID id) {
        return subject.shown(plan.cancel(id, caller.get()), caller.get());
    }

    @POST
    @Path("/approvals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Done; the meeting as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "approveMeetingNotes",
            summary = "Approve the notes",
            description =
                    "A draft of notes is found right, once the meeting has begun. With the meeting's ETag in If-Match it is the text that was read: where another was written meanwhile, the answer is 412. Changing their text afterwards makes them a draft again.")
    public MeetingView approve(
            UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag you read, so that no text is approved unread")
                    @Nullable
                    String ifMatch) {
        return subject.shown(notes.approve(id, ifMatch, caller.get()), caller.get());
    }

    @POST
    @Path("/sharings")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Done; the meeting as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "shareMeetingNotes",
            summary = "Share the notes",
            description =
                    "Once the meeting has begun, approved notes go to everyone on the distribution list, who see the meeting from now on, and to all who see it already. Shared notes stay as they are; they can be erased.")
    public MeetingView share(UUID id) {
        return subject.shown(notes.share(id, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeetingHistory",
            summary = "Read a meeting's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. What was written is not part of it, a salted hash is. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
