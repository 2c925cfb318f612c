package org.samverk.partners.forum.meeting.decision;

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
@Path("/forum-reports/decisions")
@Tag(name = "Forum reports")
class DecisionReportResource {
    private final CompileDecisions decisions;
    private final Caller caller;

    DecisionReportResource(CompileDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDecisions",
            summary = "Compile what was decided",
            description =
                    "Decisions of the meetings you may see and that were not cancelled, of one forum, about one collaboration, or of all, the last one recorded first. Sorts by `decidedAt`, `dueDate`.")
    public Page<CompiledDecision> list(
            @Valid @BeanParam DecisionFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? decisions.count(filter, caller.get()) : null;
        return Page.of(decisions.matching(filter, page, caller.get()), total, page, uri, Function.identity());
    }
}
