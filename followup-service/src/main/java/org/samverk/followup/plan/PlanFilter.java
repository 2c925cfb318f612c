package org.samverk.followup.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;

/// Which plans to list. Filters narrow one another.
record PlanFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement that is followed up, or a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("subject") @Parameter(description = "Id of what is followed up") @Nullable
        UUID subject,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("reporter") @Parameter(description = "Id of the partner that reports") @Nullable
        UUID reporter,

        @QueryParam("recipient") @Parameter(description = "Id of the partner that is reported to") @Nullable
        UUID recipient,

        @QueryParam("reporterForum") @Parameter(description = "Id of the forum that reports") @Nullable
        UUID reporterForum,

        @QueryParam("recipientForum") @Parameter(description = "Id of the forum that is reported to") @Nullable
        UUID recipientForum,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        PlanStatus status,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
