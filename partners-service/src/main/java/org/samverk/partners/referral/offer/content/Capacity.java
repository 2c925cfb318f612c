package org.samverk.partners.referral.offer.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many it has room for, as planned; who is in it now is for the partner's own systems to know.
@Schema(name = "OfferCapacity")
public record Capacity(
        @Min(1) @Max(1_000_000) @Schema(description = "People it has room for", examples = "12")
        int places,

        @Schema(description = "In which time; absent: at the same time") @Nullable
        Per per) {

    @Schema(name = "OfferCapacityPer")
    public enum Per {
        WEEK,
        MONTH,
        YEAR
    }
}
