package org.samverk.partners.initiative.report;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.initiative.finding.InitiativeFilter;

@Produces(MediaType.APPLICATION_JSON)
@Path("/existing-initiatives")
@Tag(name = "Existing initiatives")
class InitiativeReportResource {
    private final SurveyInitiatives survey;
    private final FindOverlaps overlaps;
    private final FindWhiteSpots whiteSpots;
    private final Caller caller;

    InitiativeReportResource(
            SurveyInitiatives survey, FindOverlaps overlaps, FindWhiteSpots whiteSpots, Caller caller) {
        this.survey = survey;
        this.overlaps = overlaps;
        this.whiteSpots = whiteSpots;
        this.caller = caller;
    }

    @GET
    @Path("/overview")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getInitiativeOverview",
            summary = "See what is already done, by theme, unit or area",
            description =
                    "The initiatives you may see that match every filter given, in groups, the largest first. One with several themes or areas counts in each group and once in `total`; a partner that took another's place counts with it as one unit. At most `limit` groups; `truncated` tells whether there are more.")
    public InitiativeOverview overview(
            @QueryParam("groupBy") @DefaultValue("THEME") @Parameter(description = "What they are counted by")
                    InitiativeGrouping groupBy,
            @Valid @BeanParam InitiativeFilter filter,
            @QueryParam("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "Groups at most, 1 to 1000.")
                    int limit) {
        return survey.by(groupBy, filter, limit, caller.get());
    }

    @GET
    @Path("/overlaps")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listInitiativeOverlaps",
            summary = "See where units do the same",
            description =
                    "Where two or more units work on the same theme for the same target group in the same area at overlapping periods, as far as you may see. An initiative in a region meets those in its municipalities, and they meet in the municipality. What names no theme, target group or area meets nothing. A partner and whoever took its place are one unit. One of `theme`, `area` and `partner` has to be given, so that not everything is held against everything. Sorts by `units`, `theme`, `targetGroup`, `area`; those of the most units first.")
    public Page<InitiativeOverlap> overlaps(
            @Valid @BeanParam OverlapFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = overlaps.matching(filter, page, caller.get());
        var total = page.count() ? overlaps.count(filter, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }

    @GET
    @Path("/white-spots")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getInitiativeWhiteSpots",
            summary = "See what nobody does",
            description =
                    "The themes on which nobody does anything in an area on a day, as far as you may see, and for a region the municipalities that are left out where others are not. What is done in a region is done in each of its municipalities.")
    public WhiteSpots whiteSpots(@Valid @BeanParam WhiteSpotFilter filter) {
        return whiteSpots.of(filter, caller.get());
    }
}
