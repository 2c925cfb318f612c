package org.samverk.partners.stakeholder.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.partner.profile.PartnerKind;

/// What is said of a stakeholder: a registered partner, or an organisation or group by name and kind. No kind is a
/// person.
@Schema(name = "StakeholderContent")
@JsonIgnoreProperties({
    "id",
    "currentPartnerId",
    "scores",
    "quadrant",
    "potentialQuadrant",
    "engagements",
    "warnings",
    "_links"
})
public record StakeholderContent(
        @Schema(description = "A partner in the register; name and kind are then the register's") @Nullable
        UUID partnerId,

        @Schema(description = "Of an organisation or group that is not registered", examples = "Forældre i Gellerup")
        @Size(min = 1, max = 200)
        @Nullable
        String name,

        @Schema(description = "What it is, when it is not registered: organisations, groups and professions") @Nullable
        PartnerKind kind,

        @NotNull Importance importance,

        @Schema(description = "What they want to reach for themselves") @Size(max = 10)
        List<@NotNull @Localised(max = 500) Map<String, String>> theirGoals,

        @Schema(description = "What's in it for them") @Size(max = 10)
        List<@NotNull @Localised(max = 500) Map<String, String>> benefits,

        @Schema(description = "What their interest is") @Localised(max = 2000) @Nullable
        Map<String, String> interestText,

        @Nullable Mandate mandate,

        @Schema(description = "What they could come to decide") @Nullable
        Mandate potentialMandate,

        @Nullable Attitude attitude,

        @Schema(description = "UNKNOWN when absent") @Nullable
        EquityFocus equityFocus) {

    public StakeholderContent {
        theirGoals = Lists.copy(theirGoals);
        benefits = Lists.copy(benefits);
    }

    @Blames("partnerId")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner of the register, or a name and a kind")
    boolean isSomebody() {
        return partnerId != null || (name != null && !name.isBlank() && kind != null);
    }

    /// A registered partner is named by the register alone.
    public StakeholderContent normalised() {
        return new StakeholderContent(
                partnerId,
                partnerId != null || name == null ? null : name.strip(),
                partnerId != null ? null : kind,
                importance,
                theirGoals,
                benefits,
                interestText,
                mandate,
                potentialMandate,
                attitude,
                equityFocus == null ? EquityFocus.UNKNOWN : equityFocus);
    }
}
