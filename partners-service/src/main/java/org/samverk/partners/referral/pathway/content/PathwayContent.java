package org.samverk.partners.referral.pathway.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.partner.profile.PartnerKind;

/// What is said of a pathway: the body of POST and PUT, and the core of the stored state.
@Schema(name = "ReferralPathwayContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "to",
    "from",
    "offer",
    "agreement",
    "status",
    "statusSince",
    "createdAt",
    "updatedAt",
    "_links"
})
public record PathwayContent(
        @Schema(description = "Who receives people, and keeps the pathway; by default the caller's own organisation")
        @Nullable
        UUID toPartnerId,

        @Schema(description = "Who refers people; give this or `fromKind`") @Nullable
        UUID fromPartnerId,

        @Schema(description = "That everybody of this kind refers people; give this or `fromPartnerId`") @Nullable
        PartnerKind fromKind,

        @Schema(
                description =
                        "Which offer of the receiving partner it leads to; absent where it leads to none in particular")
        @Nullable
        UUID offerId,

        @NotNull PathwayType type,

        @Schema(description = "MUTUAL: both refer to one another") @NotNull
        Direction direction,

        @Schema(description = "Who is to be referred, and when") @Localised @Nullable
        Map<String, String> criteria,

        @Schema(
                description =
                        "Codes of the list `themes`, or an owner's own as PREFIX:CODE; none: those the offer has when this is written")
        @Size(max = 50)
        @UniqueElements(message = PathwayContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(
                description =
                        "The agreement it rests on. Only those who may see the agreement are shown it; left out by others, it stays.")
        @Nullable
        UUID agreementId,

        @Schema(
                description =
                        "By default that of the offer, SHARED without one, and PRIVATE where the offer is; RESTRICTED: the two partners see it; PRIVATE: who receives")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = PathwayContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public PathwayContent {
        themes = Lists.copy(themes);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("fromPartnerId")
    @Schema(hidden = true)
    @AssertTrue(message = "exactly one of fromPartnerId and fromKind says who refers people")
    boolean isOneRefers() {
        return (fromPartnerId == null) != (fromKind == null);
    }

    /// As it is stored: with what it leaves to the service settled, and without the agreement, which is kept apart.
    /// @param usualThemes those of the offer it leads to
    /// @param usualVisibility that of the offer
    public PathwayContent settled(UUID to, List<String> usualThemes, Visibility usualVisibility) {
        return new PathwayContent(
                to,
                fromPartnerId,
                fromKind,
                offerId,
                type,
                direction,
                criteria,
                themes.isEmpty() ? usualThemes : themes,
                null,
                visibility == null ? usualVisibility : visibility,
                externalIds);
    }

    /// The same, with the agreement as somebody sees it.
    public PathwayContent restingOn(@Nullable UUID agreement) {
        return new PathwayContent(
                toPartnerId,
                fromPartnerId,
                fromKind,
                offerId,
                type,
                direction,
                criteria,
                themes,
                agreement,
                visibility,
                externalIds);
    }
}
