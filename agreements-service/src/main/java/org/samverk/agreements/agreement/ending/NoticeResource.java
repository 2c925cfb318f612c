package org.samverk.agreements.agreement.ending;

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
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Reason;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}")
@Tag(name = "Notices", description = "How agreements are ended by a party")
class NoticeResource {
    private final GiveNotice notices;
    private final AgreementSubject subject;
    private final Caller caller;

    NoticeResource(GiveNotice notices, AgreementSubject subject, Caller caller) {
        this.notices = notices;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/notices")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Given; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "giveNotice",
            summary = "Give notice for your party",
            description =
                    "A party's signatory ends the agreement. It is received today, and its last day follows from that and the party's rule of notice; the agreement stays in force until then, as NOTICE_GIVEN. What it comes to is shown beforehand by /deadlines.")
    public AgreementView give(UUID id, @RequestBody(required = false) @Valid @Nullable NoticeContent notice) {
        return shown(notices.give(id, NoticeContent.of(notice), caller.get()));
    }

    @POST
    @Path("/recorded-notices")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Recorded; the agreement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordNotice",
            summary = "Record notice given elsewhere",
            description =
                    "Enters a party's notice, by letter for example, with what proves it. An earlier day than today is entered by a party that received it, never for the party that gave it. It counts, is always shown as RECORDED and by whom, and the party's own signatory may confirm or dispute it; where a party that received it entered it, also after the last day.")
    public AgreementView record(UUID id, @NotNull @Valid RecordedNotice notice) {
        return shown(notices.record(id, notice, caller.get()));
    }

    @POST
    @Path("/notices/{noticeId}/withdrawals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "withdrawNotice",
            summary = "Take notice back",
            description = "The party takes back the notice it gave, as long as the agreement has not ended by it.")
    public AgreementView withdraw(
            UUID id, UUID noticeId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return shown(notices.withdraw(id, noticeId, Reason.of(reason), caller.get()));
    }

    @POST
    @Path("/notices/{noticeId}/confirmations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "confirmNotice",
            summary = "Confirm recorded notice",
            description =
                    "The party's own signatory says that the notice recorded in its name is its own. That is final. Until it has answered, the signatory of a party that the notice was given to, and that did not enter it, says that it has received it.")
    public AgreementView confirm(
            UUID id, UUID noticeId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return shown(notices.answer(id, noticeId, Verdict.CONFIRMED, Reason.of(reason), caller.get()));
    }

    @POST
    @Path("/notices/{noticeId}/disputes")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "Done; the agreement as it is now")
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "disputeNotice",
            summary = "Dispute recorded notice",
            description =
                    "The party's own signatory says that it never gave the notice recorded in its name; or, until it has answered, the signatory of a party that the notice was given to, and that did not enter it, that it never received it. The agreement goes on, unless the party that gave it, or whoever disputed it, confirms it later.")
    public AgreementView dispute(
            UUID id, UUID noticeId, @RequestBody(required = false) @Valid @Nullable Reason reason) {
        return shown(notices.answer(id, noticeId, Verdict.DISPUTED, Reason.of(reason), caller.get()));
    }

    private AgreementView shown(Agreement agreement) {
        return subject.shown(agreement, caller.get());
    }
}
