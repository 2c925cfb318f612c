package org.samverk.followup.need.report.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.report.content.Variation;
import org.samverk.followup.reference.AreaCode;

/// Which findings to list. Filters narrow one another.
record FindingFilter(
        @QueryParam("theme") @Parameter(description = "A theme", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("area")
        @Pattern(regexp = AreaCode.FORM, message = AreaCode.EXPECTED)
        @Parameter(
                description =
                        "Country and area code of the report or of one of the finding's breakdowns; a region counts its municipalities in",
                example = "SE-14")
        @Nullable
        String area,

        @QueryParam("varies") @Parameter(description = "Whether needs vary, and how") @Nullable
        Variation varies,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose the report is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("report") @Parameter(description = "Id of the report") @Nullable
        UUID report,

        @QueryParam("yearFrom")
        @Min(1900)
        @Max(2200)
        @Parameter(description = "The report tells of this year or a later one", example = "2022")
        @Nullable
        Integer yearFrom,

        @QueryParam("yearTo")
        @Min(1900)
        @Max(2200)
        @Parameter(description = "The report tells of this year or an earlier one", example = "2026")
        @Nullable
        Integer yearTo) {}
