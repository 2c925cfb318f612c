package org.samverk.agreements.activity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.activity.content.ActivityType;
import org.samverk.agreements.activity.content.Purpose;
import org.samverk.kit.value.Ids;

/// Which activities to list. Filters narrow one another.
public record ActivityFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of title or description in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("agreement") @Parameter(description = "Id of the agreement it belongs to") @Nullable
        UUID agreement,

        @QueryParam("goal") @Parameter(description = "Id of a goal it serves") @Nullable
        UUID goal,

        @QueryParam("obligation") @Parameter(description = "Id of an obligation it carries out") @Nullable
        UUID obligation,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("responsible")
        @Parameter(description = "Id of the partner that answers for it, under any id it has had")
        @Nullable
        UUID responsible,

        @QueryParam("participant")
        @Parameter(description = "Id of a partner that takes part, under any id it has had")
        @Nullable
        UUID participant,

        @QueryParam("type") @Parameter(description = "Kind of work") @Nullable
        ActivityType type,

        @QueryParam("purpose") @Parameter(description = "Whether it adds to health, or keeps illness away") @Nullable
        Purpose purpose,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        ActivityStatus status,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme,

        @QueryParam("joint") @Parameter(description = "Whether two or more take part") @Nullable
        Boolean joint,

        @QueryParam("overdue")
        @Parameter(description = "Whether it should have ended by now, where the owner is, and has not")
        @Nullable
        Boolean overdue,

        @QueryParam("startsFrom")
        @Parameter(description = "Starts on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate startsFrom,

        @QueryParam("endsBefore") @Parameter(description = "Ends before this day", example = "2027-01-01") @Nullable
        LocalDate endsBefore,

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
