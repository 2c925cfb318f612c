package org.samverk.partners.referral.offer.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.samverk.partners.partner.contact.ContactRole;
import org.samverk.partners.reference.AreaRef;

/// What is said of an offer: the body of POST and PUT, and the core of the stored state.
@Schema(name = "OfferContent")
@JsonIgnoreProperties({"id", "version", "partner", "status", "pathwayCount", "createdAt", "updatedAt", "_links"})
public record OfferContent(
        @Schema(description = "Who offers it; by default the caller's own organisation") @Nullable
        UUID partnerId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Localised @Nullable Map<String, String> description,
        @NotNull OfferType type,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = OfferContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "Codes of the list `target-groups`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = OfferContent.ONCE)
        List<@NotBlank @Size(max = 81) String> targetGroups,

        @Schema(description = "Where it is given; none: wherever the partner works") @Size(max = 100)
        List<@Valid @NotNull AreaRef> areas,

        @Schema(description = "Absent where nobody has set a limit") @Valid @Nullable
        Capacity capacity,

        @Schema(description = "Which contact of the partner answers questions about it") @Nullable
        ContactRole contactRole,

        @Schema(description = "Where people read about it", examples = "https://kommune.example/rygestop")
        @Size(max = 2000)
        @Pattern(regexp = "https://\\S+", message = "an https address")
        @Nullable
        String url,

        @Schema(description = "By default SHARED; PRIVATE keeps it to the partner") @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it") @Size(max = 50) @UniqueElements(message = OfferContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public OfferContent {
        themes = Lists.copy(themes);
        targetGroups = Lists.copy(targetGroups);
        areas = Lists.copy(areas);
        externalIds = Lists.copy(externalIds);
    }

    @Blames("areas")
    @Schema(hidden = true)
    @AssertTrue(message = ONCE)
    boolean isEachAreaOnce() {
        var named = areas.stream()
                .filter(area -> area != null && area.code() != null)
                .map(AreaRef::normalised)
                .toList();
        return named.stream().distinct().count() == named.size();
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "an offer has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED;
    }

    /// As it is stored: with what it leaves to the service settled.
    public OfferContent settled(UUID partner) {
        return new OfferContent(
                partner,
                title,
                description,
                type,
                themes,
                targetGroups,
                areas.stream().map(AreaRef::normalised).toList(),
                capacity,
                contactRole,
                url,
                visibility == null ? Visibility.SHARED : visibility,
                externalIds);
    }
}
