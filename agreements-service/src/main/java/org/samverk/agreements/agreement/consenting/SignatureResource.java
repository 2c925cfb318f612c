package org.samverk.agreements.agreement.consenting;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}")
@Tag(name = "Signatures", description = "Consent of the parties")
class SignatureResource {
    private final GiveConsent give;
    private final RecordConsent record;
    private final AnswerConsent answer;
    private final AgreementSubject subject;
    private final Caller caller;

    SignatureResource(
            GiveConsent give,
            RecordConsent record,
            AnswerConsent answer,
            AgreementSubject subject,
            Caller caller) {
        this.give = give;
        this.record = record;
        this.answer = answer;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/signatures")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Signed; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "signAgreement",
            summary = "Sign for your party",
            description =
                    "The party's own signatory consents to the proposed terms, or to a proposed amendment, named by their hash; another party's signatory does so with a mandate. When the last required signature is given the agreement is signed, and in force from the first day of its period; an amendment from its own first day.")
    public AgreementView sign(UUID id, @NotNull @Valid Signature signature) {
        return subject.shown(give.sign(id, signature, caller.get()), caller.get());
    }

    @POST
    @Path("/recorded-signatures")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Recorded; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordSignature",
            summary = "Record a signature given elsewhere",
            description =
                    "Enters a party's signature on paper or in another system, with what proves it. It counts, is always shown as RECORDED and by whom, and the party's own signatory may confirm or dispute it.")
    public AgreementView record(UUID id, @NotNull @Valid RecordedSignature signature) {
        return subject.shown(record.sign(id, signature, caller.get()), caller.get());
    }

    @POST
    @Path("/signatures/{signatureId}/confirmations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Confirmed; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "confirmSignature",
            summary = "Confirm a recorded signature",
            description =
                    "The party's own signatory says that the signature recorded in its name is its own. That is final.")
    public AgreementView confirm(
            UUID id, UUID signatureId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return subject.shown(
                answer.answer(id, signatureId, Kind.SIGNATURE, Verdict.CONFIRMED, Reason.of(reason), caller.get()), caller.get());
    }

    @POST
    @Path("/signatures/{signatureId}/disputes")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Disputed; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "disputeSignature",
            summary = "Dispute a recorded signature",
            description =
                    "The party's own signatory says that it never gave the signature recorded in its name. It does not count from now on, unless the party confirms it later.")
    public AgreementView dispute(
            UUID id, UUID signatureId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return subject.shown(
                answer.answer(id, signatureId, Kind.SIGNATURE, Verdict.DISPUTED, Reason.of(reason), caller.get()), caller.get());
    }
}
