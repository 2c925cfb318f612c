package org.samverk.followup.need.report.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/public-health-reports/findings")
@Tag(name = "Public-health reports")
class FindingResource {
    private final PublishedFindings findings;
    private final Caller caller;

    FindingResource(PublishedFindings findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listHealthFindings",
            summary = "Find what public-health reports found",
            description =
                    "Findings of published reports you may see that match every filter given, newest first. Sorts by `year`, `theme`, `createdAt`.")
    public Page<FoundView> list(
            @Valid @BeanParam FindingFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? findings.count(filter, caller.get()) : null;
        return Page.of(findings.matching(filter, page, caller.get()), total, page, uri, Function.identity());
    }
}
