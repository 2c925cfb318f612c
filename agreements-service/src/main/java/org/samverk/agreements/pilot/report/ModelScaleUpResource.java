package org.samverk.agreements.pilot.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaboration-models/{id}/scale-up")
@Tag(name = "Collaboration models")
class ModelScaleUpResource {
    private final GrowthReport growth;
    private final Caller caller;

    ModelScaleUpResource(GrowthReport growth, Caller caller) {
        this.growth = growth;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCollaborationModelScaleUp",
            summary = "Read how a model was scaled up",
            description =
                    "The development areas that follow the model, the pilots of each, and the pilots that have grown from these, wherever they are, each with its partners, status, evaluation and rounds of offers. Each pilot stands once: with the one it has grown from if that is shown, or else with its area. Of all of that, what you may see, at most 500 areas and 500 pilots.")
    public ModelScaleUp scaleUp(UUID id) {
        return growth.ofModel(id, caller.get());
    }
}
