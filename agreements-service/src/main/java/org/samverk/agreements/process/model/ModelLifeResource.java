package org.samverk.agreements.process.model;

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
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// How models go out of use and come back, and their history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/collaboration-models/{id}")
@Tag(name = "Collaboration models")
class ModelLifeResource {
    private final KeepModels keep;
    private final ModelSubject subject;
    private final History history;
    private final Caller caller;

    ModelLifeResource(KeepModels keep, ModelSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @DELETE
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteCollaborationModel",
            summary = "Delete a model",
            description =
                    "Only what no plan was begun with; its history is kept. What is no longer to be applied is archived.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/archivals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ModelView.class,
            responseCode = "201",
            responseDescription = "Done; the model as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "archiveCollaborationModel",
            summary = "Archive a model",
            description =
                    "Takes it out of lists that do not ask for archived ones: no plan is begun with it any more. Plans that were go on.")
    public ModelView archive(UUID id) {
        return act(id, ModelActs.ARCHIVE, "archived", CollaborationModel::archive);
    }

    @POST
    @Path("/restorations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ModelView.class,
            responseCode = "201",
            responseDescription = "Done; the model as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "restoreCollaborationModel",
            summary = "Restore an archived model",
            description = "Brings an archived model back into use.")
    public ModelView restore(UUID id) {
        return act(id, ModelActs.RESTORE, "restored", CollaborationModel::restore);
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaborationModelHistory",
            summary = "Read a model's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }

    private ModelView act(UUID id, Act act, String what, BiConsumer<CollaborationModel, Instant> verb) {
        return subject.shown(keep.act(id, act, what, verb, caller.get()), caller.get());
    }
}
