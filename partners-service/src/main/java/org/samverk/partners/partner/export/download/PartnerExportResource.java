package org.samverk.partners.partner.export.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.download.PublicAddress;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.export.CsvPartners;
import org.samverk.partners.partner.export.ExportedPartner;
import org.samverk.partners.partner.export.LinkedPartners;
import org.samverk.partners.partner.export.OcdsParties;
import org.samverk.partners.partner.export.PartnerWriter;
import org.samverk.partners.partner.export.PopoloPartners;
import org.samverk.partners.partner.search.PartnerFilter;

/// The list of partners in other forms: the whole of it, streamed, with the same filters. Documented with the list.
@Path("/partners")
class PartnerExportResource {
    /// Who takes anything gets the list in pages.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";

    private final Partners partners;
    private final PublicAddress address;
    private final WholeLists lists;
    private final Caller caller;
    private final Clock clock;

    PartnerExportResource(Partners partners, PublicAddress address, WholeLists lists, Caller caller, Clock clock) {
        this.partners = partners;
        this.address = address;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(CsvPartners.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response csv(
            @Valid @BeanParam PartnerFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return streamed(
                filter, Partners.order(sort, languages), CsvPartners.MEDIA_TYPE + ";charset=UTF-8", CsvPartners::new);
    }

    @GET
    @Produces(LinkedPartners.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response linked(
            @Valid @BeanParam PartnerFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @HeaderParam("Accept-Language") @Nullable String languages,
            @Context UriInfo uri) {
        var base = address.base(uri);
        return streamed(
                filter,
                Partners.order(sort, languages),
                LinkedPartners.MEDIA_TYPE,
                output -> LinkedPartners.to(output, base));
    }

    @GET
    @Produces(PopoloPartners.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response popolo(
            @Valid @BeanParam PartnerFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return streamed(filter, Partners.order(sort, languages), PopoloPartners.MEDIA_TYPE, PopoloPartners::to);
    }

    @GET
    @Produces(OcdsParties.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response parties(
            @Valid @BeanParam PartnerFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return streamed(filter, Partners.order(sort, languages), OcdsParties.MEDIA_TYPE, OcdsParties::to);
    }

    private interface Form {
        PartnerWriter on(OutputStream output) throws IOException;
    }

    private Response streamed(PartnerFilter filter, String order, String mediaType, Form form) {
        var now = clock.instant();
        StreamingOutput body = output -> {
            try {
                var writer = form.on(output);
                partners.each(filter, order, row -> write(writer, row.exported(now)));
                writer.end();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
        return Response.ok(lists.told(body, caller.get()), mediaType).build();
    }

    private static void write(PartnerWriter writer, ExportedPartner partner) {
        try {
            writer.write(partner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
