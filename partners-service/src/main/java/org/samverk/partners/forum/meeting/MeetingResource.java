package org.samverk.partners.forum.meeting;

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
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.series.PlanMeetings;

@Produces(MediaType.APPLICATION_JSON)
@Path("/meetings")
@Tag(name = "Meetings", description = "Meetings of forums, their notes and decisions")
class MeetingResource {
    private final Meetings meetings;
    private final PlanMeetings plan;
    private final MeetingSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    MeetingResource(Meetings meetings, PlanMeetings plan, MeetingSubject subject, Snapshots snapshots, Caller caller) {
        this.meetings = meetings;
        this.plan = plan;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listMeetings",
            summary = "Find meetings",
            description =
                    "Meetings you may see that match every filter given, the last one entered first. Sorts by `start`, `status`, `createdAt`. For a whole copy read the change feed.")
    public Page<MeetingView> list(
            @Valid @BeanParam MeetingFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var total = page.count() ? meetings.count(filter, actor) : null;
        return Page.of(meetings.matching(filter, page, actor), total, page, uri, row -> subject.shown(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "201",
            responseDescription = "Planned; the meeting, the first of its series, as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "planMeeting",
            summary = "Plan a meeting, or a series",
            description =
                    "For a coordinator of a body whose forum it is. With a recurrence (RFC 5545) the meetings of the 24 months after the first are planned too, at most 100 in all, each of its own and with the same `seriesId`, at the same time of day where the forum is.")
    public MeetingView plan(@NotNull @Valid MeetingContent content) {
        return subject.shown(plan.plan(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeeting",
            summary = "Read one meeting",
            description =
                    "The meeting as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now.")
    public MeetingView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? subject.shown(meetings.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get(), knownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceMeeting",
            summary = "Replace what is said of a meeting",
            description =
                    "Says all of it anew, notes and decisions apart; what is left out is cleared. Forum and recurrence stay as they are; the others of a series are not touched.")
    public MeetingView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid MeetingContent content) {
        return subject.shown(plan.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeMeeting",
            summary = "Change parts of what is said of a meeting",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Notes and decisions have addresses of their own.")
    public MeetingView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(plan.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteMeeting",
            summary = "Delete a meeting",
            description =
                    "For one that was entered by mistake: without notes and decisions. From then on it is answered 410 to those who saw it; its history stays. Others are cancelled instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        plan.delete(id, ifMatch, caller.get());
    }
}
