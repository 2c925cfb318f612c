package org.samverk.followup.occasion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The list of occasions as a calendar; the document tells of it with the list.
@Path("/followup-occasions")
class OccasionCalendarResource {
    /// Who takes anything gets the list in pages.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";

    private final Occasions occasions;
    private final WholeLists lists;
    private final Caller caller;

    OccasionCalendarResource(Occasions occasions, WholeLists lists, Caller caller) {
        this.occasions = occasions;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8" + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response calendar(@Valid @BeanParam OccasionFilter filter, @Context HttpHeaders headers) {
        var actor = caller.get();
        var languages = headers.getAcceptableLanguages();
        StreamingOutput body = output -> {
            var calendar = new OccasionCalendar(output, languages);
            occasions.soonestFirst(filter, actor, calendar::take);
            calendar.end();
        };
        return Response.ok(lists.told(body, actor), CalendarText.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"followup-occasions.ics\"")
                .build();
    }
}
