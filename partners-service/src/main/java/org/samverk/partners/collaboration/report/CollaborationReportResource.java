package org.samverk.partners.collaboration.report;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations")
@Tag(name = "Collaborations")
class CollaborationReportResource {
    private final CommitmentReports commitment;
    private final PartnerNetwork network;
    private final PartnerKinds kinds;
    private final Caller caller;

    CollaborationReportResource(
            CommitmentReports commitment, PartnerNetwork network, PartnerKinds kinds, Caller caller) {
        this.commitment = commitment;
        this.network = network;
        this.kinds = kinds;
        this.caller = caller;
    }

    @GET
    @Path("/distribution")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaborationDistribution",
            summary = "Count collaborations by level, theme or area",
            description =
                    "How many of the collaborations you may see are on which level of commitment, in each group. One with several themes or areas counts under each; one without any counts nowhere. Sorts by `total`, `key`; the largest group first.")
    public Page<CollaborationCount> distribution(
            @QueryParam("groupBy") @DefaultValue("LEVEL") @Parameter(description = "What they are counted by")
                    Grouping groupBy,
            @Valid @BeanParam ReportScope scope,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                commitment.distribution(groupBy, scope, page, caller.get()),
                page.count() ? commitment.groups(groupBy, scope, caller.get()) : null,
                page,
                uri,
                group -> group);
    }

    @GET
    @Path("/commitment-years")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCommitmentYears",
            summary = "Count changes of commitment by year",
            description =
                    "How often the collaborations you may see moved up or down the scale of commitment, by the year the change is dated in. Sorts by `year`; the last year first.")
    public Page<CommitmentYear> years(
            @Valid @BeanParam ReportScope scope, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                commitment.years(scope, page, caller.get()),
                page.count() ? commitment.numberOfYears(scope, caller.get()) : null,
                page,
                uri,
                year -> year);
    }

    @GET
    @Path("/network")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPartnerNetwork",
            summary = "Draw who works with whom",
            description =
                    "A graph of the partners that take part now in the collaborations you may see: an edge for every two that take part together, with the highest level of commitment between them. At most `limit` edges, the most binding first; `truncated` tells whether there are more.")
    public Network network(
            @Valid @BeanParam ReportScope scope,
            @QueryParam("minLevel") @Parameter(description = "Leaves out what is less binding") @Nullable
                    CommitmentLevel minLevel,
            @QueryParam("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "Edges at most, 1 to 1000.")
                    int limit) {
        return network.of(scope, minLevel, limit, caller.get());
    }

    @GET
    @Path("/{id}/missing-kinds")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMissingKinds",
            summary = "See who does not take part yet",
            description =
                    "Kinds of partner of which nobody takes part now, with how many of them the register knows in the collaboration's areas: whom one might ask next.")
    public MissingKinds missingKinds(UUID id) {
        return kinds.missingIn(id, caller.get());
    }
}
