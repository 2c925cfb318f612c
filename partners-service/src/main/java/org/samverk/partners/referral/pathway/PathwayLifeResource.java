package org.samverk.partners.referral.pathway;

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

/// The life of a pathway, from plan to end, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/referral-pathways/{id}")
@Tag(name = "Referral pathways")
class PathwayLifeResource {
    private final KeepPathways keep;
    private final PathwaySubject subject;
    private final History history;
    private final Caller caller;

    PathwayLifeResource(KeepPathways keep, PathwaySubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/activations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PathwayView.class,
            responseCode = "201",
            responseDescription = "Done; the pathway as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "activateReferralPathway",
            summary = "Activate a referral pathway",
            description =
                    "People are referred on it from now on. One that is MUTUAL and leads between two participants of a collaboration speaks for its level COMMITTED, as the practice MUTUAL_REFERRAL does. One whose ends were merged into one partner meanwhile is refused.")
    public PathwayView activate(UUID id) {
        return subject.shown(keep.activate(id, caller.get()), caller.get());
    }

    @POST
    @Path("/endings")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PathwayView.class,
            responseCode = "201",
            responseDescription = "Done; the pathway as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "endReferralPathway",
            summary = "End a referral pathway",
            description = "For good: nobody is referred on it any more. It stays readable as it was.")
    public PathwayView end(UUID id) {
        return subject.shown(keep.end(id, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getReferralPathwayHistory",
            summary = "Read the history of a referral pathway",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
