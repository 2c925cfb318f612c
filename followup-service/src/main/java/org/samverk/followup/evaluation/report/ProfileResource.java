package org.samverk.followup.evaluation.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/evaluations/{id}/profile")
@Tag(name = "Evaluations")
class ProfileResource {
    private final Evaluations evaluations;
    private final Caller caller;

    ProfileResource(Evaluations evaluations, Caller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEvaluationProfile",
            summary = "Read an evaluation's RE-AIM profile",
            description =
                    "How it judges by reach, effectiveness, adoption, implementation and maintenance: ratings, and the proportions reckoned from its numbers. A dimension it says nothing of is there without a rating.")
    public ProfileView profile(UUID id) {
        return ProfileView.of(evaluations.row(id, caller.get()));
    }
}
