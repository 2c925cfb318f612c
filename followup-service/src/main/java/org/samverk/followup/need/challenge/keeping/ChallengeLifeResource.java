package org.samverk.followup.need.challenge.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeActs.Step;
import org.samverk.followup.need.challenge.shown.ChallengeSubject;
import org.samverk.followup.need.challenge.shown.ChallengeView;
import org.samverk.followup.need.evidence.Grounds;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/health-challenges/{id}")
@Tag(name = "Health challenges")
class ChallengeLifeResource {
    private final TakeChallenges take;
    private final ChallengeSubject subject;
    private final History history;
    private final Caller caller;

    ChallengeLifeResource(TakeChallenges take, ChallengeSubject subject, History history, Caller caller) {
        this.take = take;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @DELETE
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteHealthChallenge",
            summary = "Delete a health challenge",
            description =
                    "Removes what was entered by mistake and never addressed. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        take.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/addressings")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChallengeView.class,
            responseCode = "201",
            responseDescription = "Done; the challenge as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "addressHealthChallenge",
            summary = "Say that a challenge is addressed",
            description =
                    "Something is done about what was open: refused until `activityIds` names an activity that answers it, or `effort` says what else is done.")
    public ChallengeView address(UUID id) {
        return taken(id, Step.ADDRESS, null);
    }

    @POST
    @Path("/resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChallengeView.class,
            responseCode = "201",
            responseDescription = "Done; the challenge as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "resolveHealthChallenge",
            summary = "Say that a challenge is resolved",
            description =
                    "What was addressed is a challenge no more; `reason` says what shows it. It stays as it is until it is opened again.")
    public ChallengeView resolve(UUID id, @NotNull @Valid Grounds grounds) {
        return taken(id, Step.RESOLVE, grounds);
    }

    @POST
    @Path("/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChallengeView.class,
            responseCode = "201",
            responseDescription = "Done; the challenge as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "reopenHealthChallenge",
            summary = "Open a challenge again",
            description = "What was addressed or resolved is open again; `reason` says why.")
    public ChallengeView reopen(UUID id, @NotNull @Valid Grounds grounds) {
        return taken(id, Step.REOPEN, grounds);
    }

    private ChallengeView taken(UUID id, Step step, @Nullable Grounds grounds) {
        var challenge = take.take(id, step, grounds == null ? null : grounds.reason(), caller.get());
        return subject.shown(challenge, caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getHealthChallengeHistory",
            summary = "Read a health challenge's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
