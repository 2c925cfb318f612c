package org.samverk.partners.referral.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.referral.offer.content.OfferContent;

@Produces(MediaType.APPLICATION_JSON)
@Path("/offers")
@Tag(name = "Offers", description = "What partners can do for people, and for one another")
class OfferResource {
    private final Offers offers;
    private final KeepOffers keep;
    private final OfferSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    OfferResource(Offers offers, KeepOffers keep, OfferSubject subject, Snapshots snapshots, Caller caller) {
        this.offers = offers;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOffers",
            summary = "Find offers",
            description =
                    "Offers you may see that match every filter given, newest first. With `withoutPathway=true` those nobody refers anybody to, as far as you may see. Sorts by `title`, `type`, `status`, `createdAt`.")
    public Page<OfferView> list(
            @Valid @BeanParam OfferFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? offers.count(filter, caller.get()) : null;
        return Page.of(
                offers.matching(filter, page, caller.get()), total, page, uri, row -> OfferView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OfferView.class,
            responseCode = "201",
            responseDescription = "Registered; the offer as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "registerOffer",
            summary = "Register an offer",
            description =
                    "Help, advice, treatment, tools, support or training that a partner gives. A coordinator enters it for its own organisation and the units beneath it, a registrar for anybody. It is ACTIVE at once; keep it PRIVATE until others shall see it.")
    public OfferView register(@NotNull @Valid OfferContent content) {
        return subject.shown(keep.register(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOffer",
            summary = "Read one offer",
            description = "The offer as it is, or with `knownAt` as it was known at that instant.")
    public OfferView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? OfferView.of(offers.row(id, caller.get()), caller.get())
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceOffer",
            summary = "Replace an offer",
            description = "Says all of an offer anew. Who offers it stays. A representation as read may be sent back.")
    public OfferView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OfferContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeOffer",
            summary = "Change parts of an offer",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public OfferView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "Deleted; from now on it is answered as gone")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteOffer",
            summary = "Delete an offer",
            description =
                    "For what was entered by mistake. An offer that a referral pathway names, even one that has ended, is not deleted: 409 names the pathways. Its history is kept.")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
