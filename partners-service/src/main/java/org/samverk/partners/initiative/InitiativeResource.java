package org.samverk.partners.initiative;

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
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.initiative.content.InitiativeContent;
import org.samverk.partners.initiative.finding.InitiativeFilter;

@Produces(MediaType.APPLICATION_JSON)
@Path("/existing-initiatives")
@Tag(name = "Existing initiatives", description = "The map of what is already done, and by whom")
class InitiativeResource {
    private final Initiatives initiatives;
    private final KeepInitiatives keep;
    private final InitiativeSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    InitiativeResource(
            Initiatives initiatives,
            KeepInitiatives keep,
            InitiativeSubject subject,
            Snapshots snapshots,
            Caller caller) {
        this.initiatives = initiatives;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listInitiatives",
            summary = "Find what is already done",
            description =
                    "Initiatives you may see that match every filter given, newest first. Sorts by `title`, `createdAt`.")
    public Page<InitiativeView> list(
            @Valid @BeanParam InitiativeFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? initiatives.count(filter, caller.get()) : null;
        return Page.of(
                initiatives.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> InitiativeView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = InitiativeView.class,
            responseCode = "201",
            responseDescription = "Registered; the initiative as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "registerInitiative",
            summary = "Enter an initiative on the map",
            description =
                    "Says that a unit does something already: on which themes, for which target groups, where and when. Coordinators enter it for their own organisation and the units beneath it, a registrar for any.")
    public InitiativeView register(@NotNull @Valid InitiativeContent content) {
        return subject.shown(keep.register(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getInitiative",
            summary = "Read one initiative",
            description = "The initiative as it is, or with `knownAt` as it was known at that instant.")
    public InitiativeView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? InitiativeView.of(initiatives.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceInitiative",
            summary = "Replace an initiative",
            description =
                    "Says all of an initiative anew; what is left out is cleared. Which unit does it stays. A representation as read may be sent back.")
    public InitiativeView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid InitiativeContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeInitiative",
            summary = "Change parts of an initiative",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. An initiative is ended with the last day of its `period`.")
    public InitiativeView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }
}
