package org.samverk.agreements.pilot.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.project.DescriptionVersions.Version;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// What a project description has said before.
@Produces(MediaType.APPLICATION_JSON)
@Path("/development-areas/{id}/project-descriptions/{descriptionId}")
@Tag(name = "Project descriptions")
class DescriptionTextResource {
    private final Descriptions descriptions;
    private final History history;
    private final Caller caller;

    DescriptionTextResource(Descriptions descriptions, History history, Caller caller) {
        this.descriptions = descriptions;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listProjectDescriptionVersions",
            summary = "Read every text a project description has had",
            description = "The newest hundred, newest first.")
    public DescriptionVersions versions(UUID id, UUID descriptionId) {
        descriptions.row(id, descriptionId, caller.get());
        return new DescriptionVersions(descriptions.versions(descriptionId, null, caller.get()).stream()
                .map(Version::of)
                .toList());
    }

    @GET
    @Path("/versions/{textVersion}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProjectDescriptionVersion",
            summary = "Read one text of a project description",
            description = "The text under its number, as it was written.")
    public Version version(UUID id, UUID descriptionId, int textVersion) {
        descriptions.row(id, descriptionId, caller.get());
        return descriptions.versions(descriptionId, textVersion, caller.get()).stream()
                .findFirst()
                .map(Version::of)
                .orElseThrow(() -> new PilotRefusal.NoSuchVersion(textVersion));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProjectDescriptionHistory",
            summary = "Read the history of a project description",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, UUID descriptionId, @Valid @BeanParam PageRequest page) {
        return history.within("developmentAreaId", id, Descriptions.KIND, descriptionId, page, caller.get());
    }
}
