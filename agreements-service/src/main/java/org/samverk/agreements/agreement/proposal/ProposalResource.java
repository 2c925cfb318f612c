package org.samverk.agreements.agreement.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements")
@Tag(name = "Agreements")
class ProposalResource {
    private final ProposeAgreement propose;
    private final WithdrawAgreement withdraw;
    private final CancelAgreement cancel;
    private final AgreementSubject subject;
    private final Caller caller;

    ProposalResource(
            ProposeAgreement propose,
            WithdrawAgreement withdraw,
            CancelAgreement cancel,
            AgreementSubject subject,
            Caller caller) {
        this.propose = propose;
        this.withdraw = withdraw;
        this.cancel = cancel;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "proposeAgreement",
            summary = "Propose the terms",
            description =
                    "Lays the terms before the parties, who see the agreement from now on, and freezes their text. What the type demands is checked; everything missing is named at once. With `openUntil` the proposal lapses after that day, and the agreement is a draft again.")
    public AgreementView propose(UUID id, @RequestBody(required = false) @Valid @Nullable ProposalContent content) {
        return shown(propose.propose(id, content == null ? null : content.openUntil(), caller.get()));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Withdraw the proposal",
            description =
                    "Takes the proposal, or the proposed amendment, back while not all have signed. What was a first text is a draft again; the consents given so far never count again, even if the same text is proposed anew. An amendment is taken back by whoever proposed it, or by the owner.")
    public AgreementView withdraw(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return shown(withdraw.withdraw(id, Reason.of(reason), caller.get()));
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "cancelAgreement",
            summary = "Cancel an agreement",
            description = "Gives up what not all have signed. It stays readable, and nothing more happens to it.")
    public AgreementView cancel(UUID id, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return shown(cancel.cancel(id, Reason.of(reason), caller.get()));
    }

    private AgreementView shown(Agreement agreement) {
        return subject.shown(agreement, caller.get());
    }
}
