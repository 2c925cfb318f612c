package org.samverk.followup.need.challenge;

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

/// Which health challenges to list. Filters narrow one another.
public record ChallengeFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of what is wrong in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "rökning")
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

        @QueryParam("theme") @Parameter(description = "A theme", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("severity") @Min(1) @Max(5) @Parameter(description = "At least so bad, 1 to 5") @Nullable
        Integer severity,

        @QueryParam("status") @Parameter(description = "How far it is met") @Nullable
        ChallengeStatus status,

        @QueryParam("withoutActivity")
        @Parameter(
                description =
                        "true lists those that are open and that no activity answers, false those that one answers; one that was cancelled does not")
        @Nullable
        Boolean withoutActivity,

        @QueryParam("targetGroup") @Parameter(description = "Whom it strikes", example = "YOUNG") @Nullable
        String targetGroup,

        @QueryParam("activity") @Parameter(description = "Id of an activity that answers it") @Nullable
        UUID activity,

        @QueryParam("report")
        @Parameter(description = "Id of a public-health report of which a finding shows it")
        @Nullable
        UUID report,

        @QueryParam("finding") @Parameter(description = "Id of a finding that shows it") @Nullable
        UUID finding,

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
