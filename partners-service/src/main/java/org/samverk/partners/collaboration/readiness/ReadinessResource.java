package org.samverk.partners.collaboration.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.collaboration.CollaborationSubject;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.Collaborations;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations/{id}/readiness")
@Tag(name = "Collaborations")
class ReadinessResource {
    private final Collaborations collaborations;
    private final AssessCollaborations assess;
    private final CollaborationSubject subject;
    private final Caller caller;

    ReadinessResource(
            Collaborations collaborations, AssessCollaborations assess, CollaborationSubject subject, Caller caller) {
        this.collaborations = collaborations;
        this.assess = assess;
        this.subject = subject;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getReadiness",
            summary = "Read how ready the partners are",
            description =
                    "Every item that should hold before partners can work together well, assessed or not, and the share of what was assessed that is met.")
    public ReadinessView get(UUID id) {
        return ReadinessView.of(collaborations.row(id, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "assessReadiness",
            summary = "Assess how ready the partners are",
            description =
                    "Says all of it anew; an item left out counts as not assessed. BENEFIT_FOR_ALL is MET only when every KEY stakeholder has a benefit, in those analyses of the collaboration that its owner may see and that are not archived; it is shown as PARTLY while one of them has come to say otherwise. POLITICAL_ANCHORING becomes MET only by a decision that `decisionReference` names. Notes stay out of the journal and can be erased. Answers the collaboration as it is now.")
    public CollaborationView assess(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReadinessContent content) {
        return subject.shown(assess.assess(id, ifMatch, content, caller.get()), caller.get());
    }
}
