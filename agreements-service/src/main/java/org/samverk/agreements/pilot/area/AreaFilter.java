package org.samverk.agreements.pilot.area;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.kit.value.Ids;

/// Which development areas to list. Filters narrow one another.
record AreaFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the name in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "fullföljda studier")
        @Nullable
        String text,

        @QueryParam("owner") @Parameter(description = "Id of a partner that is one of its owners") @Nullable
        UUID owner,

        @QueryParam("model") @Parameter(description = "Id of the collaboration model it follows") @Nullable
        UUID model,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        AreaStatus status,

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
