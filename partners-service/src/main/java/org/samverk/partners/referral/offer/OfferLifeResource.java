package org.samverk.partners.referral.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// Whether an offer is to be had, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/offers/{id}")
@Tag(name = "Offers")
class OfferLifeResource {
    private final KeepOffers keep;
    private final OfferSubject subject;
    private final History history;
    private final Caller caller;

    OfferLifeResource(KeepOffers keep, OfferSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/closures")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OfferView.class,
            responseCode = "201",
            responseDescription = "Done; the offer as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "closeOffer",
            summary = "Close an offer",
            description =
                    "It is not to be had any more, or not for the time being. Refused while pathways lead to it that have not ended: 409 names them.")
    public OfferView close(UUID id) {
        return subject.shown(keep.close(id, caller.get()), caller.get());
    }

    @POST
    @Path("/reopenings")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OfferView.class,
            responseCode = "201",
            responseDescription = "Done; the offer as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "reopenOffer",
            summary = "Reopen an offer",
            description = "A closed offer is to be had again.")
    public OfferView reopen(UUID id) {
        return subject.shown(keep.reopen(id, caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOfferHistory",
            summary = "Read the history of an offer",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
