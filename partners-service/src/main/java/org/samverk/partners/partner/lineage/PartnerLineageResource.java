package org.samverk.partners.partner.lineage;

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
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.partner.PartnerSubject;
import org.samverk.partners.partner.PartnerView;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.SuccessionContent;
import org.samverk.partners.partner.succession.WithdrawalContent;

@Produces(MediaType.APPLICATION_JSON)
@Path("/partners/{id}")
@Tag(name = "Partners", description = "Who we cooperate with")
class PartnerLineageResource {
    private final KeepLineage keep;
    private final PartnerSubject subject;
    private final Caller caller;

    PartnerLineageResource(KeepLineage keep, PartnerSubject subject, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/mergers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "mergePartner",
            summary = "Merge a duplicate",
            description =
                    "The partner turned out to be another one, entered twice. It leaves the lists, its numbers are free for the one that stays, its address answers 308, and whoever acted for it acts as the one that stays. What refers to it keeps doing so.")
    public PartnerView merge(UUID id, @NotNull @Valid MergerContent merger) {
        return subject.shown(keep.merge(id, merger, caller.get()), caller.get());
    }

    @POST
    @Path("/separations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "separatePartner",
            summary = "Take back a merger",
            description =
                    "The two are not the same after all: the partner stands again as it was. Possible until the one that stayed is merged itself, or somebody has taken a number of this one.")
    public PartnerView separate(UUID id) {
        return subject.shown(keep.separate(id, caller.get()), caller.get());
    }

    @POST
    @Path("/successions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "succeedPartner",
            summary = "Say who succeeds a body",
            description =
                    "The body is reorganised: from a day on, which may lie ahead, one or several others take its place. Until then nothing changes. From then on it is DISSOLVED and stays readable; its successors act for it and own what it owned. With one successor its tokens are that one's; with several the identity provider has to say which.")
    public PartnerView succeed(UUID id, @NotNull @Valid SuccessionContent succession) {
        return subject.shown(keep.succeed(id, succession, caller.get()), caller.get());
    }

    @POST
    @Path("/succession-revocations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "revokePartnerSuccession",
            summary = "Revoke a succession",
            description =
                    "Takes back who succeeds the body, and its last day with it. Possible until that day has passed; from then on what was decided by mistake is withdrawn.")
    public PartnerView revokeSuccession(UUID id) {
        return subject.shown(keep.revokeSuccession(id, caller.get()), caller.get());
    }

    @POST
    @Path("/succession-withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "withdrawPartnerSuccession",
            summary = "Withdraw a succession that was a mistake",
            description =
                    "It was decided by mistake, and the day has come: the body stands again as it was before, acts for itself, and owns what it owned. What its successors did in its name meanwhile stays done, and what they entered as their own stays theirs. Not while another governs an area of the body. The reason is part of its history; the event is the one of a revocation.")
    public PartnerView withdrawSuccession(UUID id, @NotNull @Valid WithdrawalContent withdrawal) {
        return subject.shown(keep.withdrawSuccession(id, withdrawal.reason(), caller.get()), caller.get());
    }
}
