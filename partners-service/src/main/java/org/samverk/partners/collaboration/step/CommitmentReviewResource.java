package org.samverk.partners.collaboration.step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.Collaborations;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations")
@Tag(name = "Collaborations")
class CommitmentReviewResource {
    private final Collaborations collaborations;
    private final Caller caller;
    private final Clock clock;

    CommitmentReviewResource(Collaborations collaborations, Caller caller, Clock clock) {
        this.collaborations = collaborations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/awaiting-agreement")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCollaborationsAwaitingAgreement",
            summary = "Find committed collaborations without an agreement",
            description =
                    "Collaborations you may see that are ESTABLISHED or DORMANT, have been COMMITTED for more than so many months, and have no agreement that would make them FORMAL. Sorts as the list of collaborations.")
    public Page<CollaborationView> awaiting(
            @QueryParam("months")
                    @DefaultValue("12")
                    @Min(0)
                    @Max(1200)
                    @Parameter(description = "More than so many months at level COMMITTED")
                    int months,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(months);
        var total = page.count() ? collaborations.countAwaitingAgreement(before, caller.get()) : null;
        return Page.of(
                collaborations.awaitingAgreement(before, page, caller.get()),
                total,
                page,
                uri,
                row -> CollaborationView.of(row, caller.get()));
    }

    @GET
    @Path("/commitment-suggestions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCommitmentSuggestions",
            summary = "Compare levels of commitment with what speaks for them",
            description =
                    "The level each collaboration you may see is on, beside the one its practices, agreements and mutual referral pathways speak for, and the reason its owner gave. `differing=true` leaves out those that agree; what has ended is left out always. Sorts as the list of collaborations.")
    public Page<CommitmentSuggestion> suggestions(
            @QueryParam("differing")
                    @DefaultValue("false")
                    @Parameter(description = "true lists only those on another level than is suggested")
                    boolean differing,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var total = page.count() ? collaborations.countSuggestions(differing, caller.get()) : null;
        return Page.of(
                collaborations.suggestions(differing, page, caller.get()), total, page, uri, CommitmentSuggestion::of);
    }
}
