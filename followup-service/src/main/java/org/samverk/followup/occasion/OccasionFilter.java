package org.samverk.followup.occasion;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which occasions to list. Filters narrow one another.
record OccasionFilter(
        @QueryParam("plan") @Parameter(description = "Id of the plan") @Nullable
        UUID plan,

        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement that is followed up, or a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("subject") @Parameter(description = "Id of what is followed up") @Nullable
        UUID subject,

        @QueryParam("reporter") @Parameter(description = "Id of the partner that reports") @Nullable
        UUID reporter,

        @QueryParam("recipient") @Parameter(description = "Id of the partner that is reported to") @Nullable
        UUID recipient,

        @QueryParam("reporterForum") @Parameter(description = "Id of the forum that reports") @Nullable
        UUID reporterForum,

        @QueryParam("recipientForum") @Parameter(description = "Id of the forum that is reported to") @Nullable
        UUID recipientForum,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        OccasionStatus status,

        @QueryParam("overdue")
        @Parameter(description = "true lists what is past its day and still owed; false everything else")
        @Nullable
        Boolean overdue,

        @QueryParam("reported")
        @Parameter(description = "true lists what was reported, received and returned ones too; false everything else")
        @Nullable
        Boolean reported,

        @QueryParam("dueFrom") @Parameter(description = "Due on this day or later") @Nullable
        LocalDate dueFrom,

        @QueryParam("dueUntil") @Parameter(description = "Due on this day or before") @Nullable
        LocalDate dueUntil) {}
