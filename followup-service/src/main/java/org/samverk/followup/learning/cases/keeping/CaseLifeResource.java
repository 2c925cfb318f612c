package org.samverk.followup.learning.cases.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.samverk.followup.learning.cases.content.CaseWithdrawal;
import org.samverk.followup.learning.cases.shown.CaseSubject;
import org.samverk.followup.learning.cases.shown.CaseView;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/cases/{id}")
@Tag(name = "Cases")
class CaseLifeResource {
    private final KeepCases keep;
    private final CaseSubject subject;
    private final History history;
    private final Caller caller;

    CaseLifeResource(KeepCases keep, CaseSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/publications")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "Published; the case as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "publishCase",
            summary = "Publish a case",
            description =
                    "Refused until it says which kinds of knowledge it joins. From then on it is seen as its owner wants it, and found in the library.")
    public CaseView publish(UUID id) {
        return subject.shown(keep.publish(id, caller.get()), caller.get());
    }

    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "Withdrawn; the case as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "withdrawCase",
            summary = "Withdraw a case",
            description =
                    "For what does not hold any more. Who saw it still reads it, with the reason; the library finds it no more, and it stays as it is.")
    public CaseView withdraw(UUID id, @NotNull @Valid CaseWithdrawal withdrawal) {
        return subject.shown(keep.withdraw(id, withdrawal.reason(), caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCaseHistory",
            summary = "Read a case's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
