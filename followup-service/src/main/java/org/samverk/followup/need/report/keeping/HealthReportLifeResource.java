package org.samverk.followup.need.report.keeping;

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
import org.samverk.followup.need.evidence.Grounds;
import org.samverk.followup.need.report.shown.HealthReportSubject;
import org.samverk.followup.need.report.shown.HealthReportView;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/public-health-reports/{id}")
@Tag(name = "Public-health reports")
class HealthReportLifeResource {
    private final PublishHealthReports publish;
    private final HealthReportSubject subject;
    private final History history;
    private final Caller caller;

    HealthReportLifeResource(
            PublishHealthReports publish, HealthReportSubject subject, History history, Caller caller) {
        this.publish = publish;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @DELETE
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deletePublicHealthReport",
            summary = "Delete a draft of a public-health report",
            description =
                    "Removes a draft that is not wanted, unless a challenge refers to one of its findings. From then on it is answered 410 to those who saw it; the history is kept. What was published is withdrawn instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        publish.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/publications")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = HealthReportView.class,
            responseCode = "201",
            responseDescription = "Done; the report as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "publishPublicHealthReport",
            summary = "Publish a public-health report",
            description =
                    "From now on it stays as it is, and is seen as its `visibility` says. It has at least one finding, and an owner publishes one report on an area and a year.")
    public HealthReportView publish(UUID id) {
        return subject.shown(publish.publish(id, caller.get()), caller.get());
    }

    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = HealthReportView.class,
            responseCode = "201",
            responseDescription = "Done; the report as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "withdrawPublicHealthReport",
            summary = "Withdraw a public-health report",
            description =
                    "What was published does not stand any more; `reason` says why. It is still there to read, and another report may be published in its place.")
    public HealthReportView withdraw(UUID id, @NotNull @Valid Grounds grounds) {
        return subject.shown(publish.withdraw(id, grounds.reason(), caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPublicHealthReportHistory",
            summary = "Read a public-health report's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
