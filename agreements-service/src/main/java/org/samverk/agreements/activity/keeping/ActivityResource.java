package org.samverk.agreements.activity.keeping;

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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.ActivityFilter;
import org.samverk.agreements.activity.content.ActivityContent;
import org.samverk.agreements.activity.shown.ActivitySubject;
import org.samverk.agreements.activity.shown.ActivityView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/activities")
@Tag(name = "Activities", description = "What is done to reach what was agreed")
class ActivityResource {
    private final Activities activities;
    private final KeepActivities keep;
    private final ActivitySubject subject;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    ActivityResource(
            Activities activities,
            KeepActivities keep,
            ActivitySubject subject,
            Snapshots snapshots,
            Caller caller,
            Clock clock) {
        this.activities = activities;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActivities",
            summary = "Find activities",
            description =
                    "Activities you may see that match every filter given, newest first. `sort=-priority` puts those with the most effect for the least effort first. Sorts by `start`, `end`, `priority`, `title`, `createdAt`. As text/csv the whole list is streamed in the same order, without pages; as text/calendar those 1000 that begin first. For a whole copy read the change feed.")
    public Page<ActivityView> list(
            @Valid @BeanParam ActivityFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? activities.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(
                activities.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> ActivityView.of(row, caller.get(), now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Planned; the activity as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "planActivity",
            summary = "Plan an activity",
            description =
                    "Plans something to be done, for an agreement or without one. Of an agreement it is planned by the owner or a party, and one of these answers for it. Coordinators plan for their own organisation and the units beneath it, a registrar for any.")
    public ActivityView plan(@NotNull @Valid ActivityContent content) {
        return subject.shown(keep.plan(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActivity",
            summary = "Read one activity",
            description =
                    "The activity as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public ActivityView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? ActivityView.of(activities.row(id, caller.get()), caller.get(), clock.instant())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), knownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceActivity",
            summary = "Replace an activity",
            description =
                    "Says all of an activity anew; what is left out is cleared. Its owner stays, and so does what is completed or cancelled. A representation as read may be sent back.")
    public ActivityView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ActivityContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeActivity",
            summary = "Change parts of an activity",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public ActivityView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteActivity",
            summary = "Delete a planned activity",
            description =
                    "Removes what nobody has begun, and which no follow-up plan or evaluation is about, whatever came of those. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
