package org.samverk.followup.need.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.value.Ids;

/// Which public-health reports to list. Filters narrow one another.
public record HealthReportFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of title and summary in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "folkhälsa")
        @Nullable
        String text,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("area")
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("yearFrom")
        @Min(1900)
        @Max(2200)
        @Parameter(description = "Tells of this year or a later one", example = "2022")
        @Nullable
        Integer yearFrom,

        @QueryParam("yearTo")
        @Min(1900)
        @Max(2200)
        @Parameter(description = "Tells of this year or an earlier one", example = "2026")
        @Nullable
        Integer yearTo,

        @QueryParam("status") @Parameter(description = "Where it stands") @Nullable
        HealthReportStatus status,

        @QueryParam("theme") @Parameter(description = "A theme of one of its findings", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
