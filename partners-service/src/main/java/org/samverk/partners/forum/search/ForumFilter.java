package org.samverk.partners.forum.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.forum.ForumStatus;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumPurpose;
import org.samverk.partners.forum.content.ForumType;

/// Which forums to list. Filters narrow one another.
public record ForumFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the name in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "folkhälsoråd")
        @Nullable
        String text,

        @QueryParam("forumType") @Parameter(description = "What kind of body it is") @Nullable
        ForumType forumType,

        @QueryParam("formality") @Parameter(description = "Formal or informal arenas") @Nullable
        Formality formality,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        ForumStatus status,

        @QueryParam("purpose") @Parameter(description = "Something they meet for") @Nullable
        ForumPurpose purpose,

        @QueryParam("area")
        @Pattern(regexp = "(SE|DK|NO|FI|IS)-\\d{2,4}", message = "a country and an area code, as SE-1496")
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("theme")
        @Parameter(description = "A theme it works with, by code", example = "FALL_INJURY_PREVENTION")
        @Nullable
        String theme,

        @QueryParam("owner") @Parameter(description = "Id of a partner whose forum it is") @Nullable
        UUID owner,

        @QueryParam("partner") @Parameter(description = "Id of a partner that has or had a seat") @Nullable
        UUID partner,

        @QueryParam("parent") @Parameter(description = "Parts of this forum") @Nullable
        UUID parent,

        @QueryParam("reportsTo") @Parameter(description = "Those that report to this forum") @Nullable
        UUID reportsTo,

        @QueryParam("originAgreement")
        @Parameter(description = "Id of the agreement it was founded under, where you may see that")
        @Nullable
        UUID originAgreement,

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
