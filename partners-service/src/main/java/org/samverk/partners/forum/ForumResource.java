package org.samverk.partners.forum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.search.ForumFilter;
import org.samverk.partners.forum.shown.ForumSubject;
import org.samverk.partners.forum.shown.ForumView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/forums")
@Tag(name = "Forums", description = "Where partners meet, who has a seat, who was appointed, and to whom it reports")
class ForumResource {
    private final Forums forums;
    private final KeepForums keep;
    private final ForumSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    ForumResource(Forums forums, KeepForums keep, ForumSubject subject, Snapshots snapshots, Caller caller) {
        this.forums = forums;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listForums",
            summary = "Find forums",
            description =
                    "Forums you may see that match every filter given, newest first: by area, theme and formality they are what exists already, to look at before another is founded. Sorts by `name` (as in the language of Accept-Language), `forumType`, `status`, `createdAt`. For a whole copy read the change feed.")
    public Page<ForumView> list(
            @Valid @BeanParam ForumFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var total = page.count() ? forums.count(filter, actor) : null;
        return Page.of(forums.matching(filter, page, actor), total, page, uri, row -> ForumView.of(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ForumView.class,
            responseCode = "201",
            responseDescription = "Proposed; the forum as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "proposeForum",
            summary = "Propose a forum",
            description =
                    "Enters a forum, new or long there. It is PROPOSED until it is activated, so that seats can be given first. Several bodies may own it together; a coordinator's own organisation is the first of them.")
    public ForumView propose(@NotNull @Valid ForumContent content) {
        return subject.shown(keep.propose(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForum",
            summary = "Read one forum",
            description =
                    "The forum as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now.")
    public ForumView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? ForumView.of(forums.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceForum",
            summary = "Replace what is said of a forum",
            description =
                    "Says all of it anew, seats and appointments apart; what is left out is cleared. A representation as read may be sent back: its read-only members are ignored. An active forum keeps what made it ready; a closed one stays as it is.")
    public ForumView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ForumContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeForum",
            summary = "Change parts of what is said of a forum",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Seats and appointments have addresses of their own.")
    public ForumView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteForum",
            summary = "Delete a proposed forum",
            description =
                    "For one that was never activated and that no other forum or meeting refers to; a pilot or a proposal that names it goes on doing so. From then on it is answered 410 to those who saw it; its history stays. Others are closed instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
