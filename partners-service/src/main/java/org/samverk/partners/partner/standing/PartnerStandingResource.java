package org.samverk.partners.partner.standing;

import jakarta.annotation.security.RolesAllowed;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/partners/{id}")
@Tag(name = "Partners", description = "Who we cooperate with")
class PartnerStandingResource {
    private final KeepStanding keep;
    private final PartnerSubject subject;
    private final Caller caller;

    PartnerStandingResource(KeepStanding keep, PartnerSubject subject, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @POST
    @Path("/confirmations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "confirmPartner",
            summary = "Confirm a partner",
            description =
                    "A registrar vouches that the partner is who it says. From then on only its own coordinators, and registrars, change it. Of those that govern an area, one is confirmed at a time.")
    public PartnerView confirm(UUID id) {
        return subject.shown(keep.confirm(id, caller.get()), caller.get());
    }

    @POST
    @Path("/archivals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "archivePartner",
            summary = "Archive a partner",
            description =
                    "Takes a partner out of lists that do not ask for archived ones. It stays readable, and what names it stays; nothing new in this register names it.")
    public PartnerView archive(UUID id) {
        return subject.shown(keep.archive(id, caller.get()), caller.get());
    }

    @POST
    @Path("/restorations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "restorePartner",
            summary = "Restore an archived partner",
            description = "Brings an archived partner back into the lists.")
    public PartnerView restore(UUID id) {
        return subject.shown(keep.restore(id, caller.get()), caller.get());
    }

    @POST
    @Path("/deactivations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deactivatePartner",
            summary = "Set a partner inactive",
            description =
                    "It is there and not to be counted on: it no longer governs its area for a token that names one, and lists by `status=ACTIVE` leave it out.")
    public PartnerView deactivate(UUID id) {
        return subject.shown(keep.deactivate(id, caller.get()), caller.get());
    }

    @POST
    @Path("/activations")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "activatePartner",
            summary = "Set a partner active again",
            description =
                    "Takes back that it was set inactive. Outside its validity it stays inactive. Of those that govern an area, one is set active again.")
    public PartnerView activate(UUID id) {
        return subject.shown(keep.activate(id, caller.get()), caller.get());
    }
}
