package org.samverk.partners.forum.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.samverk.partners.forum.shown.ForumSubject;
import org.samverk.partners.forum.shown.ForumView;

/// The life of a forum, from proposal to closure, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/forums/{id}")
@Tag(name = "Forums")
class ForumLifeResource {
    private final RunForums run;
    private final ForumSubject subject;
    private final History history;
    private final Caller caller;

    ForumLifeResource(RunForums run, ForumSubject subject, History history, Caller caller) {
        this.run = run;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/activations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Done; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "activateForum",
            summary = "Activate a forum",
            description =
                    "Refused until everything is there, all of it named at once: a FORMAL forum needs a stated responsibility, a written purpose and a mandate document; a REGION_MUNICIPALITY_GROUP a member on each side; a POLITICAL_STEERING_GROUP a political seat of each owner. Who holds a seat today counts.")
    public ForumView activate(UUID id) {
        return subject.shown(run.activate(id, caller.get()), caller.get());
    }

    @POST
    @Path("/pauses")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Done; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "pauseForum",
            summary = "Pause a forum",
            description = "An active forum rests for a while; it may be changed meanwhile.")
    public ForumView pause(UUID id) {
        return subject.shown(run.pause(id, caller.get()), caller.get());
    }

    @POST
    @Path("/resumptions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Done; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "resumeForum",
            summary = "Resume a forum",
            description = "A paused forum is active again, under the conditions of activation.")
    public ForumView resume(UUID id) {
        return subject.shown(run.resume(id, caller.get()), caller.get());
    }

    @POST
    @Path("/closures")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Done; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "closeForum",
            summary = "Close a forum",
            description = "For good. It stays readable as it was, and what refers to it stays.")
    public ForumView close(UUID id) {
        return subject.shown(run.close(id, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForumHistory",
            summary = "Read a forum's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
