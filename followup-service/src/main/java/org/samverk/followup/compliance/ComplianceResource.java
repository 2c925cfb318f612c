package org.samverk.followup.compliance;

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
@Path("/followup-compliance")
@Tag(name = "Follow-up occasions")
class ComplianceResource {
    private final Compliance compliance;
    private final Caller caller;

    ComplianceResource(Compliance compliance, Caller caller) {
        this.compliance = compliance;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listReporterCompliance",
            summary = "See who reports in time",
            description =
                    "By reporter, over the occasions you may see whose day has passed: how many reports came on time, late, or are still owed. Who owes most comes first. Sorts by `outstanding`, `late`, `onTime`.")
    public Page<ReporterCompliance> list(
            @Valid @BeanParam ComplianceFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? compliance.count(filter, caller.get()) : null;
        return Page.of(compliance.matching(filter, page, caller.get()), total, page, uri, Function.identity());
    }
}
