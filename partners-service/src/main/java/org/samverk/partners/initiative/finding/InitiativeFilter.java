package org.samverk.partners.initiative.finding;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.reference.AreaCodes;

/// Which initiatives to list, or to report on. Filters narrow one another.
public record InitiativeFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of title and description in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "balansträning")
        @Nullable
        String text,

        @QueryParam("partner")
        @Parameter(description = "Id of the unit that does it, under any id it has had")
        @Nullable
        UUID partner,

        @QueryParam("theme")
        @Parameter(description = "A theme it works with, by code", example = "FALL_INJURY_PREVENTION")
        @Nullable
        String theme,

        @QueryParam("targetGroup")
        @Parameter(description = "A target group it is for, by code", example = "OLDER")
        @Nullable
        String targetGroup,

        @QueryParam("area")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("on") @Parameter(description = "A day on which it runs", example = "2026-03-01") @Nullable
        LocalDate day,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids,

        @QueryParam("archived") @DefaultValue("false") @Parameter(description = "true lists the archived ones instead")
        boolean archived) {

    /// Those that are not archived.
    /// @param day on which they run; whenever, when absent
    public static InitiativeFilter runningOn(@Nullable LocalDate day) {
        return new InitiativeFilter(null, null, null, null, null, day, null, null, false);
    }
}
