package org.samverk.agreements.activity.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.Activities;
import org.samverk.agreements.activity.ActivityFilter;
import org.samverk.agreements.activity.ActivityOrder;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The list of activities in other forms; the document tells of them with the list.
@Path("/activities")
class ActivityDownloadResource {
    /// Who takes anything gets the list in pages.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";
    private static final int MOST_EVENTS = 1000;

    private final Activities activities;
    private final WholeLists lists;
    private final Caller caller;

    ActivityDownloadResource(Activities activities, WholeLists lists, Caller caller) {
        this.activities = activities;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces(ActivityTable.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response table(
            @Valid @BeanParam ActivityFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @Context HttpHeaders headers) {
        var actor = caller.get();
        var order = ActivityOrder.of(sort, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var languages = headers.getAcceptableLanguages();
        StreamingOutput body = output -> {
            var table = new ActivityTable(output, languages);
            activities.each(filter, order, actor, table::write);
            table.end();
        };
        return Response.ok(lists.told(body, actor), ActivityTable.MEDIA_TYPE + ";charset=UTF-8")
                .build();
    }

    @GET
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8" + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response calendar(@Valid @BeanParam ActivityFilter filter, @Context HttpHeaders headers) {
        var found = activities.soonest(filter, MOST_EVENTS, caller.get());
        return Response.ok(
                        new ActivityCalendar(found, headers.getAcceptableLanguages()).text(),
                        CalendarText.MEDIA_TYPE + ";charset=UTF-8")
                .build();
    }
}
