package org.samverk.followup.occasion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ReportContent;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/followup-occasions")
@Tag(name = "Follow-up occasions", description = "When a report is due, and the report")
class OccasionResource {
    /// What is to be mended before the report is received.
    @Schema(name = "ReturnComment")
    record Comment(
            @NotBlank @Size(max = 5000) @Schema(examples = "Goal 1.1 lacks the number of referrals")
            String comment) {}

    /// Why an occasion is left out.
    @Schema(name = "SkipReason")
    record SkipReason(
            @NotBlank @Size(max = 2000) @Schema(examples = "The council does not meet in July")
            String reason) {}

    private final Occasions occasions;
    private final TakeReports reports;
    private final OccasionSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    OccasionResource(
            Occasions occasions,
            TakeReports reports,
            OccasionSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller,
            Clock clock) {
        this.occasions = occasions;
        this.reports = reports;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listFollowupOccasions",
            summary = "Find occasions",
            description =
                    "Occasions you may see that match every filter given, newest first. `overdue=true` lists what is past its day and still owed. Sorts by `dueDate`, `createdAt`. As text/calendar they are, all of them and the next day first, a calendar to download: of a plan (`plan`), or of whoever is reported to (`recipient`, `recipientForum`).")
    public Page<OccasionView> list(
            @Valid @BeanParam OccasionFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? occasions.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(
                occasions.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> OccasionView.of(row, caller.get(), now));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFollowupOccasion",
            summary = "Read one occasion with its report",
            description =
                    "The occasion as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now.")
    public OccasionView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? OccasionView.of(occasions.row(id, caller.get()), caller.get(), clock.instant())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get(), knownAt);
    }

    @PUT
    @Path("/{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR})
    @Operation(
            operationId = "writeReport",
            summary = "Write the report",
            description =
                    "The reporter writes, or writes anew, until the report is submitted; until then nobody else sees it. Takes the occasion's ETag in If-Match and answers its new one. Texts may be erased later, so they are not part of the history; a salted hash is.")
    public OccasionView write(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReportContent report) {
        return subject.shown(reports.write(id, ifMatch, report, caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/submissions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OccasionView.class,
            responseCode = "201",
            responseDescription = "Done; the occasion as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR})
    @Operation(
            operationId = "submitReport",
            summary = "Submit the report",
            description =
                    "The reporter lays the report before the recipient, and all who see the occasion see it. It is locked until the recipient returns it. A goal with a target is reported ACHIEVED only with a measurement the report reads, of an indicator of the goal where it names one, or once the goal or its agreement was evaluated.")
    public OccasionView submit(UUID id) {
        return subject.shown(reports.submit(id, caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/receipts")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OccasionView.class,
            responseCode = "201",
            responseDescription = "Done; the occasion as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "receiveReport",
            summary = "Receive the report",
            description =
                    "The recipient accepts the report. It is done by somebody else than who submitted it, also where both act for the same organisation.")
    public OccasionView receive(UUID id) {
        return subject.shown(reports.receive(id, caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OccasionView.class,
            responseCode = "201",
            responseDescription = "Done; the occasion as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "returnReport",
            summary = "Return the report",
            description =
                    "The recipient sends the report back, saying what is missing. The reporter may write again; what was returned, and why, stands until the report is submitted anew.")
    public OccasionView giveBack(UUID id, @NotNull @Valid Comment comment) {
        return subject.shown(reports.giveBack(id, comment.comment(), caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/skips")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OccasionView.class,
            responseCode = "201",
            responseDescription = "Done; the occasion as it is now")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "skipOccasion",
            summary = "Skip an occasion",
            description = "The owner of the plan leaves out an occasion whose report is still owed, with a reason.")
    public OccasionView skip(UUID id, @NotNull @Valid SkipReason reason) {
        return subject.shown(reports.skip(id, reason.reason(), caller.get()), caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFollowupOccasionHistory",
            summary = "Read an occasion's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
