package org.samverk.partners.partner.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.paging.Page.Link;

/// Partners that may be another one entered again, likeliest first.
@Schema(name = "LikelyDuplicates")
record LikelyDuplicates(
        List<LikelyDuplicate> items, @JsonProperty("_links") Map<String, Link> links) {

    /// @param score from 0.5 to 1; what speaks for it adds up, and nothing proves it
    @Schema(name = "LikelyDuplicate")
    record LikelyDuplicate(
            FoundPartner partner,

            @Schema(description = "From 0.5 to 1: how much speaks for it", examples = "0.87")
            BigDecimal score,

            @Schema(description = "What speaks for it") List<Likeness> reasons) {}

    @Schema(name = "Likeness")
    enum Likeness {
        /// A number of one is a number of the other, in whatever register.
        SAME_NUMBER,
        /// Another system has the same key for both.
        SAME_KEY,
        SIMILAR_NAME,
        /// Both govern the same area.
        SAME_AUTHORITY
    }
}
