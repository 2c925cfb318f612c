package org.samverk.partners.partner.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Roles;
import org.samverk.partners.reference.Areas;

@Produces(MediaType.APPLICATION_JSON)
@Path("/partner-suggestions")
@Tag(name = "Partners", description = "Who we cooperate with")
class SuggestionResource {
    private final SuggestPartners suggest;
    private final Areas areas;

    SuggestionResource(SuggestPartners suggest, Areas areas) {
        this.suggest = suggest;
        this.areas = areas;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "suggestPartners",
            summary = "Who is relevant here, and who is missing",
            description =
                    "The active partners that work with a theme in an area, by kind and nearest first: in the area itself, in the region it lies in, or in the whole country. `missingKinds` are the kinds nobody stands for there yet. Without a theme, for all that is done there.")
    public PartnerSuggestions suggest(
            @QueryParam("area")
                    @NotNull(message = "say where")
                    @Pattern(regexp = "(SE|DK|NO|FI|IS)-\\d{2,4}", message = "a country and an area code, as SE-1496")
                    @Parameter(required = true, description = "Country and area code", example = "DK-751")
                    String area,
            @QueryParam("theme")
                    @Size(max = 81)
                    @Parameter(description = "A theme to work with, by code", example = "TOBACCO")
                    @Nullable
                    String theme,
            @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(50)
                    @Parameter(description = "How many of a kind at most, 1 to 50")
                    int limit) {
        return suggest.around(Place.of(area, areas), theme, limit);
    }
}
