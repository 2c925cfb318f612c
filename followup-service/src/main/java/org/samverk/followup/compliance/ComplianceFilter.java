package org.samverk.followup.compliance;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which occasions to count. Filters narrow one another.
record ComplianceFilter(
        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement that is followed up, or a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("reporter") @Parameter(description = "Id of the partner that reports") @Nullable
        UUID reporter,

        @QueryParam("reporterForum") @Parameter(description = "Id of the forum that reports") @Nullable
        UUID reporterForum,

        @QueryParam("recipient") @Parameter(description = "Id of the partner that is reported to") @Nullable
        UUID recipient,

        @QueryParam("recipientForum") @Parameter(description = "Id of the forum that is reported to") @Nullable
        UUID recipientForum,

        @QueryParam("dueFrom") @Parameter(description = "Due on this day or later") @Nullable
        LocalDate dueFrom,

        @QueryParam("dueUntil") @Parameter(description = "Due on this day or before") @Nullable
        LocalDate dueUntil) {}
