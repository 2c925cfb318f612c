package org.samverk.partners.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Roles;
import org.samverk.kit.value.Country;

@Produces(MediaType.APPLICATION_JSON)
@Path("/areas")
@Tag(name = "Reference", description = "Areas, code lists and organisation numbers")
class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAreas",
            summary = "List municipalities and regions",
            description =
                    "The register of areas in Sweden and Denmark, ordered as in the register. `limit` may be up to 1000, so that one call can take it all.")
    public Page<Area> list(
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2") @Nullable Country country,
            @QueryParam("level") @Parameter(description = "How far up it stands") @Nullable AreaLevel level,
            @QueryParam("parent")
                    @Parameter(
                            description = "The region they lie in, by code or by country and code",
                            example = "SE-14")
                    @Nullable
                    String parent,
            @QueryParam("q") @Parameter(description = "Words of the name, in any case") @Nullable String text,
            @QueryParam("limit") @DefaultValue("20") @Parameter(description = "How many on a page") @Min(1) @Max(1000)
                    int limit,
            @QueryParam("page") @DefaultValue("1") @Parameter(description = "Which page, counted from 1") @Min(1)
                    int page,
            @QueryParam("count")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to count all matching areas into `total`")
                    boolean count,
            @Context UriInfo uri) {
        Predicate<Area> matches = area -> (country == null || area.country() == country)
                && (level == null || area.level() == level)
                && (parent == null || liesIn(area, parent))
                && (text == null
                        || folded(area.name()).contains(folded(text))
                        || area.code().equals(text));
        var request = new PageRequest(limit, page, null, count, null);
        var rows = areas.all()
                .filter(matches)
                .skip(request.offset())
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, count ? areas.all().filter(matches).count() : null, request, uri, area -> area);
    }

    private static boolean liesIn(Area area, String parent) {
        return parent.equals(area.parentCode()) || parent.equals(area.country() + "-" + area.parentCode());
    }

    /// The same folding as the database's `fold`: case, accents and the Nordic spellings of one another's letters.
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("æ", "a")
                .replace("ø", "o")
                .replace("aa", "a")
                .replace("ae", "a")
                .replace("oe", "o");
    }
}
