package org.samverk.agreements.agreement.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/obligations/{obligationId}/outcomes")
@Tag(name = "Agreements")
class ObligationResource {
    private final SettleObligations settle;
    private final AgreementSubject subject;
    private final Caller caller;

    ObligationResource(SettleObligations settle, AgreementSubject subject, Caller caller) {
        this.settle = settle;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Entered; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "settleObligation",
            summary = "Say what became of an obligation",
            description =
                    "The party that took it on, or the owner of the agreement, says that it was fulfilled, breached, or is no longer asked for. Only what a party has committed itself to comes to anything: it can and will, and all have signed. Nothing of the terms changes; the newest outcome counts.")
    public AgreementView settle(UUID id, UUID obligationId, @NotNull @Valid OutcomeContent content) {
        return subject.shown(settle.settle(id, obligationId, content, caller.get()), caller.get());
    }
}
