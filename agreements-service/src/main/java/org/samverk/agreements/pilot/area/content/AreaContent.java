package org.samverk.agreements.pilot.area.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a development area: the body of POST and PUT, and the core of the stored state.
@Schema(name = "DevelopmentAreaContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owners",
    "decisions",
    "status",
    "statusSince",
    "nextStatuses",
    "timeZone",
    "createdAt",
    "updatedAt",
    "_links"
})
public record AreaContent(
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> name,

        @Schema(description = "Where it stands among the areas of its owners, from 1") @NotNull @Min(1) @Max(10_000)
        Integer order,

        @Schema(description = "The collaboration model it follows") @Nullable
        UUID modelId,

        @Schema(description = "Whose it is: ids of two partners or more. The first keeps it. Cannot be changed")
        @Size(min = 2, max = 20)
        @UniqueElements(message = AreaContent.ONCE)
        List<@NotNull UUID> ownerPartnerIds,

        @Schema(description = "Codes of the list `themes`, or an owner's own as PREFIX:CODE")
        @Size(max = 50)
        @UniqueElements(message = AreaContent.ONCE)
        List<@NotBlank @Size(max = 81) String> themes,

        @Schema(description = "What other systems call it") @Size(max = 50) @UniqueElements(message = AreaContent.ONCE)
        List<@Valid @NotNull ExternalId> externalIds) {
    private static final String ONCE = "nothing may be listed twice";

    public AreaContent {
        ownerPartnerIds = Lists.copy(ownerPartnerIds);
        themes = Lists.copy(themes);
        externalIds = Lists.copy(externalIds);
    }

    /// Its owners, by the JSON Pointer of where they stand.
    public Map<String, UUID> partners() {
        var named = new HashMap<String, UUID>();
        for (var i = 0; i < ownerPartnerIds.size(); i++) {
            named.put("/ownerPartnerIds/" + i, ownerPartnerIds.get(i));
        }
        return named;
    }

    /// Its themes, by the JSON Pointer of where they stand.
    public Map<String, String> themesNamed() {
        var named = new HashMap<String, String>();
        for (var i = 0; i < themes.size(); i++) {
            named.put("/themes/" + i, themes.get(i));
        }
        return named;
    }
}
