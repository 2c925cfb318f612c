package org.samverk.partners.collaboration.step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.collaboration.CollaborationActs;
import org.samverk.partners.collaboration.CollaborationSubject;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.commitment.CommitmentChange;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations/{id}")
@Tag(name = "Collaborations")
class CollaborationStepResource {
    private static final String DONE = "Done; the collaboration as it is now";

    private final MoveCollaborations move;
    private final CommitmentChanges changes;
    private final CollaborationSubject subject;
    private final Caller caller;

    CollaborationStepResource(
            MoveCollaborations move, CommitmentChanges changes, CollaborationSubject subject, Caller caller) {
        this.move = move;
        this.changes = changes;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/establishments")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = CollaborationView.class, responseCode = "201", responseDescription = DONE)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "establishCollaboration",
            summary = "Establish a collaboration",
            description =
                    "Takes up an opportunity. Refused without a cause, without two participants, or unless exactly one of them is the INITIATOR; everything missing is named at once.")
    public CollaborationView establish(UUID id, @NotNull @Valid CollaborationStep step) {
        return step(id, CollaborationActs.ESTABLISH, step);
    }

    @POST
    @Path("/suspensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = CollaborationView.class, responseCode = "201", responseDescription = DONE)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "suspendCollaboration",
            summary = "Let a collaboration rest",
            description = "An established collaboration becomes DORMANT, and may be resumed.")
    public CollaborationView suspend(UUID id, @NotNull @Valid CollaborationStep step) {
        return step(id, CollaborationActs.SUSPEND, step);
    }

    @POST
    @Path("/resumptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = CollaborationView.class, responseCode = "201", responseDescription = DONE)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "resumeCollaboration",
            summary = "Resume a collaboration",
            description = "A DORMANT collaboration is ESTABLISHED again; it needs what establishing it needed.")
    public CollaborationView resume(UUID id, @NotNull @Valid CollaborationStep step) {
        return step(id, CollaborationActs.RESUME, step);
    }

    @POST
    @Path("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = CollaborationView.class, responseCode = "201", responseDescription = DONE)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "endCollaboration",
            summary = "End a collaboration, or reject an opportunity",
            description = "It stays readable, and nothing more happens to it.")
    public CollaborationView end(UUID id, @NotNull @Valid CollaborationStep step) {
        return step(id, CollaborationActs.END, step);
    }

    @GET
    @Path("/commitment-changes")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCommitmentChanges",
            summary = "List how the commitment changed",
            description =
                    "Every change of level with its day and reason, newest first. Nothing here is ever changed or removed. Sorts by `number`, `date`.")
    public Page<CommitmentChange> changes(UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? changes.count(id, caller.get()) : null;
        return Page.of(changes.of(id, page, caller.get()), total, page, uri, change -> change);
    }

    @POST
    @Path("/commitment-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = CollaborationView.class, responseCode = "201", responseDescription = DONE)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeCommitment",
            summary = "Change the level of commitment",
            description =
                    "Moves the collaboration up or down the scale, on a day and for a reason. COMMITTED needs a practice of that level, or a MUTUAL referral pathway in use, which you may see, between two who take part. FORMAL needs a linked agreement that is signed or in force, is no letter of intent, and has at least two participants, or those they belong to, among its parties, on the day on which all had signed it at the earliest, whatever its first day in force; practices of the levels below stay. A change that follows another is not dated before it.")
    public CollaborationView commit(UUID id, @NotNull @Valid CommitmentStep step) {
        return subject.shown(move.commit(id, step, caller.get()), caller.get());
    }

    private CollaborationView step(UUID id, Act act, CollaborationStep step) {
        return subject.shown(move.step(id, act, step, caller.get()), caller.get());
    }
}
