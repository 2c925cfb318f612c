package org.samverk.partners.partner.deletion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/partners")
@Tag(name = "Partners", description = "Who we cooperate with")
class PartnerDeletionResource {
    private final DeletePartners delete;
    private final Caller caller;

    PartnerDeletionResource(DeletePartners delete, Caller caller) {
        this.delete = delete;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deletePartner",
            summary = "Delete a partner",
            description =
                    "For what was entered by mistake. A partner that a unit, a member, anything else of this register or an agreement names is not deleted: 409 says what names it; set it inactive instead. What other services keep beside agreements (activities, pilots, development areas, plans, follow-up) is not asked: there it goes on under the name it had. Its history is kept, the names of its contact persons are not.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        delete.delete(id, ifMatch, caller.get());
    }
}
