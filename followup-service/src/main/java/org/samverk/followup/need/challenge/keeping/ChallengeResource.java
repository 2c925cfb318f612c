package org.samverk.followup.need.challenge.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeFilter;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.need.challenge.shown.ChallengeSubject;
import org.samverk.followup.need.challenge.shown.ChallengeView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/health-challenges")
@Tag(name = "Health challenges", description = "What is wrong with people's health, where, and how badly")
class ChallengeResource {
    private final Challenges challenges;
    private final KeepChallenges keep;
    private final ChallengeSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    ChallengeResource(
            Challenges challenges, KeepChallenges keep, ChallengeSubject subject, Snapshots snapshots, Caller caller) {
        this.challenges = challenges;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listHealthChallenges",
            summary = "Find health challenges",
            description =
                    "Challenges you may see that match every filter given, newest first. `withoutActivity=true` lists the challenges without effort: open, and answered by no activity but cancelled ones. What a challenge names and you may not see is left out, and nothing is found by it. Sorts by `severity`, `status`, `createdAt`. As text/csv the whole list is streamed without pages. For a whole copy read the change feed.")
    public Page<ChallengeView> list(
            @Valid @BeanParam ChallengeFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? challenges.count(filter, caller.get()) : null;
        return Page.of(
                challenges.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> ChallengeView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChallengeView.class,
            responseCode = "201",
            responseDescription = "Raised; the challenge as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "raiseHealthChallenge",
            summary = "Raise a health challenge",
            description =
                    "Says what is wrong in an area, and how badly. Areas, themes and target groups are those of the reference data; findings and activities are such as you may see. Coordinators raise for their own organisation and the units beneath it, a registrar for any.")
    public ChallengeView raise(@NotNull @Valid ChallengeContent content) {
        return subject.shown(keep.raise(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getHealthChallenge",
            summary = "Read one health challenge",
            description =
                    "The challenge as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on. Activities, findings and evidence that you may not see are left out, and counted in `hidden`; nothing is kept from those whose it is.")
    public ChallengeView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? ChallengeView.of(challenges.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceHealthChallenge",
            summary = "Replace a health challenge",
            description =
                    "Says all of a challenge anew; what is left out is cleared. Its owner stays, and so does what is resolved. What is addressed keeps an activity or an `effort`. A representation as read may be sent back.")
    public ChallengeView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ChallengeContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeHealthChallenge",
            summary = "Change parts of a health challenge",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public ChallengeView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }
}
