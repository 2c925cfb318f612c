package org.samverk.kit.journal.feed;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {
    private final KeepNotes notes;
    private final Feed feed;
    private final NoteSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    NoteResource(KeepNotes notes, Feed feed, NoteSubject subject, Snapshots snapshots, History history, Caller caller) {
        this.notes = notes;
        this.feed = feed;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
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
    @Path("notes/{id}")
    @Authenticated
    public NoteView get(@PathParam("id") UUID id, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return knownAt == null
                ? view(notes.required(id, caller.get()))
                : subject.view(snapshots.knownAt("note", id, knownAt, caller.get()), caller.get());
    }

    @DELETE
    @Path("notes/{id}")
    @Authenticated
    public void delete(@PathParam("id") UUID id) {
        notes.delete(id, caller.get());
    }

    @GET
    @Path("notes/{id}/history")
    @Authenticated
    public HistoryView history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of("note", id, page, caller.get());
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
