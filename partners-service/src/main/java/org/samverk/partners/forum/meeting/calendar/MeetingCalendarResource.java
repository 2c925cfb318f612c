package org.samverk.partners.forum.meeting.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.Forums;
import org.samverk.partners.forum.meeting.Meetings;

@Path("/forums/{id}/calendar")
@Tag(name = "Forums")
class MeetingCalendarResource {
    private static final Duration BACK = Duration.ofDays(366);

    private final Forums forums;
    private final Meetings meetings;
    private final Caller caller;
    private final Clock clock;

    MeetingCalendarResource(Forums forums, Meetings meetings, Caller caller, Clock clock) {
        this.forums = forums;
        this.meetings = meetings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForumCalendar",
            summary = "Download the meetings of a forum as a calendar",
            description =
                    "The meetings you may see of the last year and all that are planned, at most 1000, as events (RFC 5545) with a `UID` and a `SEQUENCE` of their own; cancelled ones are marked so. Titles are in the first language of Accept-Language they have. To download again, not to subscribe to: the token is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public String calendar(UUID id, @Context HttpHeaders headers) {
        forums.row(id, caller.get());
        var held = meetings.since(clock.instant().minus(BACK), id, caller.get());
        return new MeetingCalendar(held, headers.getAcceptableLanguages()).text();
    }
}
