package org.samverk.partners.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.Feed;
import org.samverk.kit.journal.feed.FeedRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/events/partners")
@Tag(name = "Events", description = "What changed, in order")
class PartnerEventsResource {
    private final Feed feed;
    private final Caller caller;

    PartnerEventsResource(Feed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @Produces({Feed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPartnerEvents",
            summary = "Follow the changes of partners",
            description =
                    "A batch of CloudEvents after a position, in an order that never changes: nothing appears behind what was read. `Link` with rel=next says where to go on; an empty batch means up to date. Accept: application/json gets the same batch under that type.")
    @APIResponse(
            responseCode = "200",
            description = "The next events",
            content = {
                @Content(
                        mediaType = Feed.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class))
            })
    public Response events(@Valid @BeanParam FeedRequest request, @Context UriInfo uri) {
        return feed.after(request, caller.get(), uri);
    }
}
