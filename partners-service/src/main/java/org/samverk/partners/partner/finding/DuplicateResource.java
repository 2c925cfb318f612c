package org.samverk.partners.partner.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/partners/{id}/likely-duplicates")
@Tag(name = "Partners", description = "Who we cooperate with")
class DuplicateResource {
    private final FindDuplicates find;

    DuplicateResource(FindDuplicates find) {
        this.find = find;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listLikelyDuplicates",
            summary = "Find likely duplicates of a partner",
            description =
                    "Partners that may be this one entered again, likeliest first, with what speaks for it: like names in the same country, the same number or key, the same area governed. Units of one another and successors are left out. A registrar merges what is the same.")
    public LikelyDuplicates duplicates(
            UUID id,
            @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(50)
                    @Parameter(description = "How many at most, 1 to 50")
                    int limit) {
        return find.of(id, limit);
    }
}
