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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The list of occasions as a calendar; the document tells of it with the list.
@Path("/followup-occasions")
class OccasionCalendarResource {
    /// Who takes anything gets the list in pages.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";
    static final int MOST_EVENTS = 1000;

    private final Occasions occasions;
    private final Caller caller;

    OccasionCalendarResource(Occasions occasions, Caller caller) {
        this.occasions = occasions;
        this.caller = caller;
    }

    @GET
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8" + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response calendar(@Valid @BeanParam OccasionFilter filter, @Context HttpHeaders headers) {
        var found = occasions.soonest(filter, MOST_EVENTS + 1, caller.get());
        var shown = found.subList(0, Math.min(found.size(), MOST_EVENTS));
        var calendar = new OccasionCalendar(shown, found.size() > MOST_EVENTS, headers.getAcceptableLanguages());
        return Response.ok(calendar.text(), CalendarText.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"followup-occasions.ics\"")
                .build();
    }
}
