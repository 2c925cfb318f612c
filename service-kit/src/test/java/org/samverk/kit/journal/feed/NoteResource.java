package org.samverk.kit.journal.feed;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {
    private final KeepNotes notes;
    private final Feed feed;
    private final Caller caller;

    NoteResource(KeepNotes notes, Feed feed, Caller caller) {
        this.notes = notes;
        this.feed = feed;
        this.caller = caller;
    }

    @POST
    @Path("notes")
    @Authenticated
    public Response write(NoteState state) {
        return Response.status(201).entity(view(notes.write(state))).build();
    }

    @PUT
    @Path("notes/{id}")
    @Authenticated
    public NoteView change(@PathParam("id") UUID id, NoteState state) {
        return view(notes.change(id, state));
    }

    @GET
    @Path("events/{feed:notes|broken|mended}")
    @Produces(Feed.MEDIA_TYPE)
    @RolesAllowed(Roles.READER)
    public Response events(@Valid @BeanParam FeedRequest request, @Context UriInfo uri) {
        return feed.after(request, caller.get(), uri);
    }

    private static NoteView view(Note note) {
        return new NoteView(note.id(), note.version(), note.state());
    }
}
