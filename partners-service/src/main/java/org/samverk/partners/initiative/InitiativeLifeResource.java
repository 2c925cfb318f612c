package org.samverk.partners.initiative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// How initiatives leave the map and come back, and their history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/existing-initiatives")
@Tag(name = "Existing initiatives")
class InitiativeLifeResource {
    private final KeepInitiatives keep;
    private final InitiativeSubject subject;
    private final History history;
    private final Caller caller;

    InitiativeLifeResource(KeepInitiatives keep, InitiativeSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteInitiative",
            summary = "Delete an initiative",
            description =
                    "Only what was entered by mistake is deleted; its history is kept. What was done and is over is ended by its `period`, what is no longer of interest is archived.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/{id}/archivals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = InitiativeView.class,
            responseCode = "201",
            responseDescription = "Done; the initiative as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "archiveInitiative",
            summary = "Archive an initiative",
            description = "Takes it out of the reports, and out of lists that do not ask for archived ones.")
    public InitiativeView archive(UUID id) {
        return subject.shown(
                keep.act(id, InitiativeActs.ARCHIVE, "initiative.archived", Initiative::archive, caller.get()),
                caller.get());
    }

    @POST
    @Path("/{id}/restorations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = InitiativeView.class,
            responseCode = "201",
            responseDescription = "Done; the initiative as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "restoreInitiative",
            summary = "Restore an archived initiative",
            description = "Brings an archived initiative back onto the map.")
    public InitiativeView restore(UUID id) {
        return subject.shown(
                keep.act(id, InitiativeActs.RESTORE, "initiative.restored", Initiative::restore, caller.get()),
                caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getInitiativeHistory",
            summary = "Read an initiative's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
