package org.samverk.partners.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/identifier-checks")
@Tag(name = "Reference")
class IdentifierCheckResource {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "checkIdentifier",
            summary = "Check an organisation number",
            description =
                    "Tells whether a number has the form and check digit of its country's register, and how it is written elsewhere. Nothing is stored and no register is asked. Numbers that could be a person's are refused as such.")
    public IdentifierCheck.Verdict check(@NotNull @Valid IdentifierCheck check) {
        return check.verdict();
    }
}
