package org.samverk.followup.indicator.source;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;

/// Which data sources to list. Filters narrow one another.
record DataSourceFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of name, code or publisher in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "sundhedsprofil")
        @Nullable
        String text,

        @QueryParam("code")
        @Parameter(description = "What its owner calls it for short", example = "DK-SUNDHEDSPROFIL")
        @Nullable
        String code,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose entry it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("nextEditionUntil")
        @Parameter(description = "The next edition is to come in this year or before", example = "2029")
        @Nullable
        Integer nextEditionUntil,

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
