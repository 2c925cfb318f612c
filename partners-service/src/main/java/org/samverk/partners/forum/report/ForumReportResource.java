package org.samverk.partners.forum.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.kit.value.Country;
import org.samverk.partners.forum.search.ForumFilter;

@Produces(MediaType.APPLICATION_JSON)
@Path("/forum-reports")
@Tag(name = "Forum reports", description = "What the forums you may see come to")
class ForumReportResource {
    private final ForumReports reports;
    private final Caller caller;

    ForumReportResource(ForumReports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Path("/sector-mix")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listForumSectorMix",
            summary = "See which sectors meet in which forum",
            description =
                    "How many partners of which sector and level have a seat today, forum by forum, observers apart. Takes the filters of the list of forums. Sorts by `name`, `members`, `sectors`; the newest forum first.")
    public Page<SectorMix> sectorMix(
            @Valid @BeanParam ForumFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = reports.sectorMix(filter, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }

    @GET
    @Path("/arenas")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listForumArenas",
            summary = "See which areas have only one kind of arena",
            description =
                    "How many active formal and informal forums you may see there are in each area that has any, with a warning where it has only one of the two: both are needed. A forum counts in the areas it names. Sorts by `area`, `formal`, `informal`.")
    public Page<Arena> arenas(
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2") @Nullable Country country,
            @QueryParam("oneSided")
                    @DefaultValue("false")
                    @Parameter(description = "true lists only the areas that have one of the two")
                    boolean oneSided,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = reports.arenas(country, oneSided, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }

    @GET
    @Path("/seats")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listForumSeats",
            summary = "See where a partner sits",
            description =
                    "Seats in the forums you may see, of one partner or of all, the last one entered first. Sorts by `from`, `forumName`.")
    public Page<HeldSeat> seats(
            @QueryParam("partner") @Parameter(description = "Id of the partner that sits there") @Nullable UUID partner,
            @QueryParam("held") @Parameter(description = "Whether it is held today") @Nullable Boolean held,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = reports.seats(partner, held, page, caller.get());
        return Page.of(found.rows(), found.total(), page, uri, Function.identity());
    }
}
