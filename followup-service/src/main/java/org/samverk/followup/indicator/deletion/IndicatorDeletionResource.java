package org.samverk.followup.indicator.deletion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/indicators")
@Tag(name = "Indicators", description = "What is measured, from where, and which way is better")
class IndicatorDeletionResource {
    private final DeleteIndicators delete;
    private final Caller caller;

    IndicatorDeletionResource(DeleteIndicators delete, Caller caller) {
        this.delete = delete;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteIndicator",
            summary = "Delete an indicator that nothing stands on",
            description =
                    "Removes what nothing was measured of or loaded for, and what no goal of an agreement is measured by and no health challenge or public-health report names as evidence, as far as is known here. Imports that loaded nothing go with it. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        delete.delete(id, ifMatch, caller.get());
    }
}
