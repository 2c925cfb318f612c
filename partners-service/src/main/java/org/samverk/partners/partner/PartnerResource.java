package org.samverk.partners.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.partner.profile.PartnerContent;
import org.samverk.partners.partner.search.PartnerFilter;

@Produces(MediaType.APPLICATION_JSON)
@Path("/partners")
@Tag(name = "Partners", description = "Who we cooperate with")
class PartnerResource {
    private final Partners partners;
    private final KeepPartners keep;
    private final PartnerSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    PartnerResource(
            Partners partners,
            KeepPartners keep,
            PartnerSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.partners = partners;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPartners",
            summary = "Find partners",
            description =
                    "Partners that match every filter given, newest first. Sorts by `name` (as in the language of Accept-Language), `kind`, `createdAt`. Look one up by `identifier` or `externalId`. As text/csv, application/ld+json (schema.org), application/vnd.popolo+json or application/vnd.ocds+json (parties) the whole list is streamed, without pages; where whom it names was merged, it names the partner that stays. To keep a copy up to date read the change feed.")
    public Page<PartnerView> list(
            @Valid @BeanParam PartnerFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var total = page.count() ? partners.count(filter) : null;
        return Page.of(partners.matching(filter, page), total, page, uri, row -> subject.shown(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = PartnerView.class,
            responseCode = "201",
            responseDescription = "Done; the partner as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "registerPartner",
            summary = "Register a partner",
            description =
                    "Enters a partner. Identifiers are never required, are check-digit tested, and belong to one partner only. What a coordinator enters stands unconfirmed until a registrar confirms it.")
    public PartnerView register(@NotNull @Valid PartnerContent content) {
        return subject.registered(keep.register(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPartner",
            summary = "Read one partner",
            description =
                    "The partner as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now. What was merged into another partner is answered 308 with that one's address; its history stays here.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200", responseDescription = "The partner")
    @APIResponse(
            responseCode = "308",
            description = "It was a duplicate; Location is the partner it was merged into, with the same query",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the resource is",
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<PartnerView> get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt,
            @QueryParam("include")
                    @Pattern(regexp = "members", message = "known: members")
                    @Parameter(description = "`members`: the memberships by name", example = "members")
                    @Nullable
                    String include,
            @Context UriInfo uri) {
        var actor = caller.get();
        var view = knownAt == null
                ? subject.shown(found(id, include), actor)
                : subject.view(snapshots.knownAt(subject.type(), id, knownAt, actor), actor, knownAt);
        return view.mergedInto() == null ? RestResponse.ok(view) : elsewhere(view.mergedInto(), uri);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replacePartner",
            summary = "Replace a partner",
            description =
                    "Says all of a partner anew; what is left out is cleared. A representation as read may be sent back: its read-only members are ignored. Kind, identifiers and the areas of a municipality or region are a registrar's to change.")
    public PartnerView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PartnerContent content) {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changePartner",
            summary = "Change parts of a partner",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Kind, identifiers and the areas of a municipality or region are a registrar's to change.")
    public PartnerView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPartnerHistory",
            summary = "Read a partner's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }

    private PartnerRow found(UUID id, @Nullable String include) {
        var row = partners.row(id).orElseThrow(() -> partners.missing(id));
        return include == null ? row : row.with(partners.membersOf(id));
    }

    /// With the query as it was asked. The header is a path: `location` would put the prefix of REST before it.
    private static RestResponse<PartnerView> elsewhere(UUID survivor, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        var path = "/samverk/v1/partners/" + survivor;
        return RestResponse.ResponseBuilder.<PartnerView>create(308)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
