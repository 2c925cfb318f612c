package org.samverk.partners.partner.succession;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A body whose place a partner takes.
@Schema(name = "PartnerPredecessor")
public record Predecessor(
        UUID partnerId,
        @Schema(examples = "Region Hovedstaden") String name,

        @Schema(description = "The first day on which this partner acts for it", examples = "2027-01-01")
        LocalDate from) {}
