package org.samverk.agreements.agreement.amendment;

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
@Path("/agreements/{id}/amendments")
@Tag(name = "Agreements")
class AmendmentResource {
    private final AmendAgreement amend;
    private final AgreementSubject subject;
    private final Caller caller;

    AmendmentResource(AmendAgreement amend, AgreementSubject subject, Caller caller) {
        this.amend = amend;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Proposed; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "amendAgreement",
            summary = "Propose an amendment",
            description =
                    "Any party, or the owner, lays another text before all parties of the text in force and of the new one. Nothing changes until every one of them has signed it; then it takes the place of the text in force from its own first day. One amendment is under way at a time. What was signed on paper while the agreement ran is entered after its end too, with `inForceFrom`, unless it ended by notice or another took its place. What its type demands is checked; its first day, the agreements it is linked to and whose an obligation is stay. It is read at /versions and signed by its hash; until all have signed it, nobody else is told what it says.")
    public AgreementView amend(UUID id, @NotNull @Valid AmendmentContent content) {
        return subject.shown(amend.amend(id, content, caller.get()), caller.get());
    }
}
