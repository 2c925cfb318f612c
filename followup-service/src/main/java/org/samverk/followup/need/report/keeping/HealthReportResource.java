package org.samverk.followup.need.report.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.report.HealthReportFilter;
import org.samverk.followup.need.report.HealthReports;
import org.samverk.followup.need.report.content.HealthReportContent;
import org.samverk.followup.need.report.shown.HealthReportSubject;
import org.samverk.followup.need.report.shown.HealthReportView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/public-health-reports")
@Tag(name = "Public-health reports", description = "What was found about the health of those who live in an area")
class HealthReportResource {
    private final HealthReports reports;
    private final KeepHealthReports keep;
    private final HealthReportSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    HealthReportResource(
            HealthReports reports,
            KeepHealthReports keep,
            HealthReportSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.reports = reports;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPublicHealthReports",
            summary = "Find public-health reports",
            description =
                    "Reports you may see that match every filter given, newest first. Sorts by `year`, `status`, `createdAt`. For a whole copy read the change feed.")
    public Page<HealthReportView> list(
            @Valid @BeanParam HealthReportFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? reports.count(filter, caller.get()) : null;
        return Page.of(
                reports.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> HealthReportView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = HealthReportView.class,
            responseCode = "201",
            responseDescription = "Drafted; the report as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftPublicHealthReport",
            summary = "Draft a public-health report",
            description =
                    "Begins a report on an area and a year, which its owner alone sees until it is published. A finding that varies geographically tells at least one area apart, one that varies demographically at least one group. Coordinators draft for their own organisation and the units beneath it, a registrar for any.")
    public HealthReportView draft(@NotNull @Valid HealthReportContent content) {
        return subject.shown(keep.draft(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPublicHealthReport",
            summary = "Read one public-health report",
            description =
                    "The report as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public HealthReportView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? HealthReportView.of(reports.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replacePublicHealthReport",
            summary = "Replace a public-health report",
            description =
                    "Says all of a draft anew; what is left out is cleared. A finding sent with its id stays that finding, one without is new. What is published or withdrawn stays as it was. A representation as read may be sent back.")
    public HealthReportView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid HealthReportContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changePublicHealthReport",
            summary = "Change parts of a public-health report",
            description =
                    "A JSON Merge Patch (RFC 7396) on a draft: null clears, absent leaves, lists are replaced whole.")
    public HealthReportView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }
}
