package org.samverk.partners.forum.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/forums/{id}/organigram")
@Tag(name = "Forums")
class OrganigramResource {
    private final ForumReports reports;
    private final Snapshots snapshots;
    private final Caller caller;

    OrganigramResource(ForumReports reports, Snapshots snapshots, Caller caller) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getForumOrganigram",
            summary = "Read who is beneath a forum",
            description =
                    "The forum as a tree with all that report to it, or are a part of it, directly or through others, as far as you may see them and they are not closed; at most 500. Each with its members and who is in the chair today.")
    public Organigram organigram(
            UUID id,
            @QueryParam("line")
                    @DefaultValue("REPORTING")
                    @Parameter(description = "Which line to follow: who reports to it, or who is a part of it")
                    Organigram.Line line) {
        var found = reports.beneath(id, line, caller.get());
        if (found.isEmpty()) {
            throw snapshots.missing("forum", id, caller.get());
        }
        return Organigram.of(line, found);
    }
}
