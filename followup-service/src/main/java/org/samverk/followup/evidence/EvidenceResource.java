package org.samverk.followup.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/")
@Tag(name = "Evidence", description = "From an agreement's goals to what shows how they went")
class EvidenceResource {
    private final Evidence evidence;
    private final Caller caller;

    EvidenceResource(Evidence evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Path("/evidence-gaps")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listEvidenceGaps",
            summary = "Find agreements that nothing fresh is known of",
            description =
                    "Agreements you may see that are in force today and have goals of which nothing tells that is of the last months: no report that was submitted and not returned, no completed evaluation, and no value of an indicator the goal is measured by. The newest agreement comes first. An evaluation of the agreement speaks of all its goals; a value tells until the end of its period, or until it was entered when that was before, and only values of indicators you may see count. An agreement without goals is listed, with no `silentGoals`, when no report on it and no evaluation of it is of the last months. Sorts by `createdAt`.")
    public Page<EvidenceGap> gaps(
            @Valid @BeanParam EvidenceFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = evidence.gaps(filter, page, caller.get());
        var total = page.count() ? evidence.count(filter, caller.get()) : null;
        return Page.of(found, total, page, uri, Function.identity());
    }

    @GET
    @Path("/goal-dashboards/{agreementId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getGoalDashboard",
            summary = "See where an agreement's goals stand",
            description =
                    "Every goal of its newest text with baseline and target; where the indicators it is measured by stand, as far as you may see them; what the last report that was not returned said of it, what that asks to be decided, and under which text; and the last evaluation of it or else of the agreement, with the text that was evaluated.")
    public GoalDashboard dashboard(UUID agreementId) {
        return evidence.dashboard(agreementId, caller.get());
    }
}
