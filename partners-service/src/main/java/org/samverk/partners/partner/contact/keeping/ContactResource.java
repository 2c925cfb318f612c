package org.samverk.partners.partner.contact.keeping;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerRow;
import org.samverk.partners.partner.PartnerSubject;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.contact.ContactContent;
import org.samverk.partners.partner.contact.ContactRole;
import org.samverk.partners.partner.contact.ContactView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/partners/{id}/contacts")
@Tag(name = "Contacts", description = "Functions to turn to at a partner; a person is named only by consent")
class ContactResource {
    private static final SortKeys UNSORTED = new SortKeys("id", Map.of());

    private final Partners partners;
    private final KeepContacts keep;
    private final PartnerSubject subject;
    private final Caller caller;

    ContactResource(Partners partners, KeepContacts keep, PartnerSubject subject, Caller caller) {
        this.partners = partners;
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    /// Which contacts to list.
    record ContactFilter(
            @QueryParam("role") @Parameter(description = "What they are spoken to about") @Nullable
            ContactRole role,

            @QueryParam("validOn") @Parameter(description = "Only those whose period holds this day") @Nullable
            LocalDate validOn) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listContacts",
            summary = "List the contacts of a partner",
            description = "The functions to turn to, oldest entry first. The list has no sort fields.")
    public Page<ContactView> list(
            UUID id, @Valid @BeanParam ContactFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        UNSORTED.orderBy(page);
        var actor = caller.get();
        var partner = found(id);
        var matching = partner.state().roster().matching(filter.role(), filter.validOn());
        var rows =
                matching.stream().skip(page.offset()).limit(page.limit() + 1L).toList();
        var total = page.count() ? (long) matching.size() : null;
        return Page.of(subject.shown(rows, partner, actor), total, page, uri, view -> view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = ContactView.class,
            responseCode = "201",
            responseDescription = "Added; the contact, with the partner's new ETag")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "addContact",
            summary = "Add a contact",
            description =
                    "A function with its mailbox. Name a person only with that person's consent; the name is kept apart, in no history and no event, and can be erased for good.")
    public ContactView add(UUID id, @NotNull @Valid ContactContent content) {
        var partner = keep.add(id, content, caller.get()).row();
        return subject.shown(partner.state().contacts().getLast(), partner, caller.get());
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getContact",
            summary = "Read one contact",
            description = "The contact, with the ETag of the partner it belongs to.")
    public ContactView get(UUID id, UUID contactId) {
        var actor = caller.get();
        return shown(found(id), contactId, actor);
    }

    @PUT
    @Path("/{contactId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceContact",
            summary = "Replace a contact",
            description =
                    "Says all of a contact anew; what is left out is cleared, and a name that is left out is erased. If-Match is the partner's.")
    public ContactView replace(
            UUID id,
            UUID contactId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContactContent content) {
        return shown(keep.replace(id, contactId, ifMatch, content, caller.get()).row(), contactId, caller.get());
    }

    @PATCH
    @Path("/{contactId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeContact",
            summary = "Change parts of a contact",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves. If-Match is the partner's.")
    public ContactView change(
            UUID id, UUID contactId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return shown(keep.patch(id, contactId, ifMatch, patch, caller.get()).row(), contactId, caller.get());
    }

    @DELETE
    @Path("/{contactId}")
    @APIResponse(responseCode = "204", description = "Removed; ETag is the partner's new one")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "removeContact",
            summary = "Remove a contact",
            description = "Takes the contact away and erases its name. If-Match is the partner's.")
    public RestResponse<Void> remove(UUID id, UUID contactId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return gone(keep.remove(id, contactId, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{contactId}/name")
    @APIResponse(responseCode = "204", description = "Erased; ETag is the partner's new one")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "eraseContactName",
            summary = "Erase a person's name",
            description =
                    "The name is gone for good, here and wherever it would have been shown; the contact stays. If-Match is the partner's.")
    public RestResponse<Void> eraseName(UUID id, UUID contactId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return gone(keep.eraseName(id, contactId, ifMatch, caller.get()));
    }

    private PartnerRow found(UUID id) {
        return partners.row(id).orElseThrow(() -> partners.missing(id));
    }

    private ContactView shown(PartnerRow partner, UUID contactId, Actor actor) {
        return subject.shown(partner.state().roster().required(contactId), partner, actor);
    }

    private static RestResponse<Void> gone(Partner partner) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, "\"%d\"".formatted(partner.version()))
                .build();
    }
}
