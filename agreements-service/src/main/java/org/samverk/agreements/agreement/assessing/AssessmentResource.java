package org.samverk.agreements.agreement.assessing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.shown.AgreementView;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/iop-assessment")
@Tag(name = "IOP", description = "Partnerships with civil society (idéburet offentligt partnerskap)")
class AssessmentResource {
    private final AssessAgreement assess;
    private final AgreementSubject subject;
    private final Caller caller;

    AssessmentResource(AssessAgreement assess, AgreementSubject subject, Caller caller) {
        this.assess = assess;
        this.subject = subject;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.EVALUATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "assessIop",
            summary = "Hold a partnership against the criteria",
            description =
                    "What was found of each criterion of a list, all said anew: met, not met, or waived with a reason. It belongs to a draft of type IOP, which is not proposed before every criterion is met or waived and the conclusion is SUITABLE. The criteria are kept as they are now; newer versions of the list alter nothing. Takes the agreement's ETag in If-Match and answers its new one.")
    public AgreementView assess(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AssessmentContent content) {
        return subject.shown(assess.assess(id, ifMatch, content, caller.get()), caller.get());
    }
}
