package org.samverk.partners.checklist;

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
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.checklist.content.ChecklistContent;

@Produces(MediaType.APPLICATION_JSON)
@Path("/checklists")
@Tag(name = "Checklists", description = "What an organisation asks its collaborations to answer")
class ChecklistResource {
    private final Checklists checklists;
    private final KeepChecklists keep;
    private final ChecklistSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    ChecklistResource(
            Checklists checklists,
            KeepChecklists keep,
            ChecklistSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.checklists = checklists;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listChecklists",
            summary = "Find checklists",
            description =
                    "Checklists you may see that match every filter given, newest first. Sorts by `kind`, `createdAt`.")
    public Page<ChecklistView> list(
            @Valid @BeanParam ChecklistFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? checklists.count(filter, caller.get()) : null;
        return Page.of(
                checklists.matching(filter, page, caller.get()),
                total,
                page,
                uri,
                row -> ChecklistView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChecklistView.class,
            responseCode = "201",
            responseDescription = "Written; the checklist as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "writeChecklist",
            summary = "Write a checklist",
            description =
                    "Begins a checklist. A VOLUNTEER_CHARTER has four points of attention, which your organisation writes down itself: leave `items` out to begin with four blank ones. It is answered once none is blank.")
    public ChecklistView write(@NotNull @Valid ChecklistContent content) {
        return subject.shown(keep.write(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getChecklist",
            summary = "Read one checklist",
            description = "The checklist as it is, or with `knownAt` as it was known at that instant.")
    public ChecklistView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? ChecklistView.of(checklists.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceChecklist",
            summary = "Replace a checklist",
            description =
                    "Says all of a checklist anew. Items keep their ids; answers given to an item stay with it. A representation as read may be sent back.")
    public ChecklistView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ChecklistContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeChecklist",
            summary = "Change parts of a checklist",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public ChecklistView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @POST
    @Path("/{id}/archivals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChecklistView.class,
            responseCode = "201",
            responseDescription = "Done; the checklist as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "archiveChecklist",
            summary = "Archive a checklist",
            description = "Takes it out of lists that do not ask for archived ones. Answers given to it stay.")
    public ChecklistView archive(UUID id) {
        return subject.shown(
                keep.act(id, ChecklistActs.ARCHIVE, "checklist.archived", Checklist::archive, caller.get()),
                caller.get());
    }

    @POST
    @Path("/{id}/restorations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ChecklistView.class,
            responseCode = "201",
            responseDescription = "Done; the checklist as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "restoreChecklist",
            summary = "Restore an archived checklist",
            description = "Brings an archived checklist back into the lists.")
    public ChecklistView restore(UUID id) {
        return subject.shown(
                keep.act(id, ChecklistActs.RESTORE, "checklist.restored", Checklist::restore, caller.get()),
                caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getChecklistHistory",
            summary = "Read a checklist's history",
            description =
                    "Every change, newest first unless sorted by `version`, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
