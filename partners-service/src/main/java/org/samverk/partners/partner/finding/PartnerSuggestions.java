package org.samverk.partners.partner.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.partner.profile.PartnerKind;

/// Who to think of for a theme in an area, by kind, and which kinds nobody stands for there.
@Schema(name = "PartnerSuggestions")
record PartnerSuggestions(
        @Schema(examples = "DK-751") String area,
        @Nullable @Schema(examples = "TOBACCO") String theme,

        @Schema(description = "Each kind there is somebody of")
        List<OfKind> kinds,

        @Schema(description = "The kinds there is nobody of: perhaps someone is missing")
        List<PartnerKind> missingKinds,

        @JsonProperty("_links") Map<String, Link> links) {

    @Schema(name = "SuggestedKind")
    record OfKind(
            PartnerKind kind,

            @Schema(description = "How many there are; the nearest are listed")
            long total,

            List<Suggested> partners) {}

    @Schema(name = "SuggestedPartner")
    record Suggested(
            FoundPartner partner,

            @Schema(description = "How it comes to be relevant there")
            Reach reach) {}

    @Schema(name = "SuggestionReach")
    enum Reach {
        /// It has the area itself, or one within it.
        AREA,
        /// It has the region the area lies in.
        REGION,
        /// It works in the whole country, or in the Nordic countries.
        NATION
    }
}
