package org.samverk.agreements.agreement.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements")
@Tag(name = "Agreements", description = "What was agreed")
class AgreementResource {
    private final Agreements agreements;
    private final AgreementSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    AgreementResource(
            Agreements agreements, AgreementSubject subject, Snapshots snapshots, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAgreements",
            summary = "Find agreements",
            description =
                    "Agreements you may see that match every filter given, newest first. Sorts by `type`, `createdAt`. `inForceOn` finds what is in force on a day. For a whole copy read the change feed.")
    public Page<AgreementView> list(
            @Valid @BeanParam AgreementFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? agreements.count(filter, caller.get()) : null;
        var now = clock.instant();
        return Page.of(
                agreements.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> AgreementView.of(row, caller.get(), now));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreement",
            summary = "Read one agreement",
            description =
                    "The agreement as it is, or with `knownAt` as it was known at that instant, with the status it had then. `_links` holds what you may do with it now, and of the past only where to read on. `pendingAmendment` is shown to the owner and to those who are asked to consent to it, and to all readers once all have.")
    public AgreementView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? AgreementView.of(agreements.row(id, caller.get()), caller.get(), clock.instant())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), knownAt, caller.get());
    }
}
