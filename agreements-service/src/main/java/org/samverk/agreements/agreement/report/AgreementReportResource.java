package org.samverk.agreements.agreement.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreement-reports")
@Tag(name = "Agreement reports", description = "Questions across agreements")
class AgreementReportResource {
    private static final int MOST_EVENTS = 1000;

    private final ComingDays days;
    private final Contributions contributions;
    private final Obligations obligations;
    private final Caller caller;
    private final Clock clock;

    AgreementReportResource(
            ComingDays days, Contributions contributions, Obligations obligations, Caller caller, Clock clock) {
        this.clock = clock;
        this.days = days;
        this.contributions = contributions;
        this.obligations = obligations;
        this.caller = caller;
    }

    @GET
    @Path("/deadlines")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listComingDays",
            summary = "List the days that come",
            description =
                    "Last days on which a party's notice still ends a term, last days of terms that are renewed by themselves, last days in force, and reviews, of all agreements you may see, the next first. How a day was found is told by the agreement's /deadlines. As text/calendar the first 1000 are a calendar to download. Sorts by `on`.")
    public Page<ComingDay> deadlines(
            @Valid @BeanParam DayFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = days.matching(filter, page, caller.get());
        var total = page.count() ? days.count(filter, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }

    @GET
    @Path("/deadlines")
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8;qs=0.5")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response calendar(@Valid @BeanParam DayFilter filter, @Context HttpHeaders headers) {
        var found = days.soonest(filter, MOST_EVENTS, caller.get());
        var text = new DayCalendar(found, headers.getAcceptableLanguages(), clock.instant()).text();
        return Response.ok(text, CalendarText.MEDIA_TYPE + ";charset=UTF-8").build();
    }

    @GET
    @Path("/contributions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listContributionSums",
            summary = "Sum up what the parties bring in",
            description =
                    "By party, year, kind and currency, over the texts of all agreements you may see that all have signed. Sorts by `year`, `kind`, `amount`.")
    public Page<ContributionSum> contributions(
            @Valid @BeanParam PromiseFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = contributions.matching(filter, page, caller.get());
        var total = page.count() ? contributions.count(filter, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }

    @GET
    @Path("/obligations")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTakenOnObligations",
            summary = "List what the parties have taken on",
            description =
                    "Obligations that a party both can and will fulfil, of all agreements you may see that all have signed, and what became of each. Sorts by `dueDate`, `kind`.")
    public Page<TakenOn> obligations(
            @Valid @BeanParam ObligationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = obligations.matching(filter, page, caller.get());
        var total = page.count() ? obligations.count(filter, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }
}
