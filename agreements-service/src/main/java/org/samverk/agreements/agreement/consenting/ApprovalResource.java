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
@Tag(name = "Approvals", description = "Decisions of the parties before they sign")
class ApprovalResource {
    private final GiveConsent give;
    private final RecordConsent record;
    private final AnswerConsent answer;
    private final AgreementSubject subject;
    private final Caller caller;

    ApprovalResource(
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
    @Path("/approvals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Entered; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "approveAgreement",
            summary = "Enter your party's decision",
            description =
                    "What the party's board or council decided on the proposed terms, named by their hash, as its signatory enters it. Once every party that must decide has approved, the terms are signed; a rejection ends the proposal.")
    public AgreementView decide(UUID id, @NotNull @Valid Approval approval) {
        return subject.shown(give.decide(id, approval, caller.get()), caller.get());
    }

    @POST
    @Path("/recorded-approvals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Recorded; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordApproval",
            summary = "Record a decision taken elsewhere",
            description =
                    "Enters a party's decision with what proves it. It counts, is always shown as RECORDED and by whom, and the party's own signatory may confirm or dispute it.")
    public AgreementView record(UUID id, @NotNull @Valid RecordedApproval approval) {
        return subject.shown(record.decide(id, approval, caller.get()), caller.get());
    }

    @POST
    @Path("/approvals/{approvalId}/confirmations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Confirmed; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "confirmApproval",
            summary = "Confirm a recorded decision",
            description =
                    "The party's own signatory says that the decision recorded in its name is its own. That is final.")
    public AgreementView confirm(
            UUID id, UUID approvalId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return subject.shown(
                answer.answer(id, approvalId, Kind.APPROVAL, Verdict.CONFIRMED, Reason.of(reason), caller.get()), caller.get());
    }

    @POST
    @Path("/approvals/{approvalId}/disputes")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Disputed; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "disputeApproval",
            summary = "Dispute a recorded decision",
            description =
                    "The party's own signatory says that it never took the decision recorded in its name. It does not count from now on, unless the party confirms it later.")
    public AgreementView dispute(
            UUID id, UUID approvalId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return subject.shown(
                answer.answer(id, approvalId, Kind.APPROVAL, Verdict.DISPUTED, Reason.of(reason), caller.get()), caller.get());
    }
}
