package org.samverk.partners.referral.offer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.reference.AreaCodes;
import org.samverk.partners.referral.offer.content.OfferStatus;
import org.samverk.partners.referral.offer.content.OfferType;

/// Which offers to list. Filters narrow one another.
record OfferFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(description = "Words of title and description, in any case, å ä ö æ ø found by their plain letters")
        @Nullable
        String text,

        @QueryParam("partner") @Parameter(description = "Id of the partner who offers it") @Nullable
        UUID partner,

        @QueryParam("area")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(
                description =
                        "Country and area code: what is given there. A region counts its municipalities in, and what is given in all of a region reaches each of them. What names no area is given where its partner works.",
                example = "SE-1496")
        @Nullable
        String area,

        @QueryParam("theme") @Parameter(description = "A theme it is about, by code", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("targetGroup") @Parameter(description = "A target group it is for, by code") @Nullable
        String targetGroup,

        @QueryParam("type") @Parameter(description = "What is offered") @Nullable
        OfferType type,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        OfferStatus status,

        @QueryParam("withoutPathway")
        @Parameter(
                description =
                        "true: only those no pathway leads to that you may see and that has not ended; false: only the others")
        @Nullable
        Boolean withoutPathway,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:17")
        @Parameter(description = "System and key", example = "case-system:17")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
