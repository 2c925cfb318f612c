package org.samverk.partners.stakeholder.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.stakeholder.AnalysisRefusal;

/// What is said of an analysis, its stakeholders and objections apart: the body of POST and PUT, and part of the
/// stored state.
@Schema(name = "StakeholderAnalysisContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "revision",
    "owner",
    "initiator",
    "pastTimeFrame",
    "stakeholders",
    "objections",
    "completedAt",
    "createdAt",
    "updatedAt",
    "_links"
})
public record AnalysisContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description =
                        "PRIVATE when absent: only the owner sees it. RESTRICTED lets in the initiator and those who assessed, never the stakeholders for being analysed. Never wider than the visibility of its collaboration.")
        @Nullable
        Visibility visibility,

        @Schema(
                description =
                        "The collaboration it is made for, or the opportunity: that is a collaboration in EXPLORING")
        @Nullable
        UUID collaborationId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "The effort that is analysed") @Localised(max = 2000) @Nullable
        Map<String, String> subject,

        @Schema(description = "Who takes the initiative; the owner when absent") @Nullable
        UUID initiatorPartnerId,

        @Schema(description = "What there is to work with") @Localised(max = 2000) @Nullable
        Map<String, String> availableResources,

        @Schema(description = "How much can be reached in the time there is, 1 to 5") @Min(1) @Max(5) @Nullable
        Integer feasibility,

        @Schema(description = "What the initiator wants, apart from what is agreed with others") @Size(max = 20)
        List<@NotNull @Localised(max = 500) Map<String, String>> ownGoals,

        @Schema(description = "What it is good for to the people it is for") @Localised(max = 2000) @Nullable
        Map<String, String> citizenBenefit,

        @Schema(description = "Codes of target-groups, or own ones as PREFIX:CODE", examples = "[\"OLDER\"]")
        @Size(max = 20)
        List<@NotBlank @Size(max = 80) String> citizenGroups,

        @Valid @Nullable TimeFrame timeFrame,
        @Size(max = 10) List<@Valid @NotNull ExternalId> externalIds) {

    public AnalysisContent {
        ownGoals = Lists.copy(ownGoals);
        citizenGroups = Lists.copy(citizenGroups);
        externalIds = Lists.copy(externalIds);
    }

    /// The same, with what it leaves to the service settled.
    public AnalysisContent settled(UUID owner) {
        return new AnalysisContent(
                owner,
                visibility == null ? Visibility.PRIVATE : visibility,
                collaborationId,
                title,
                subject,
                initiatorPartnerId == null ? owner : initiatorPartnerId,
                availableResources,
                feasibility,
                ownGoals,
                citizenBenefit,
                citizenGroups,
                timeFrame,
                externalIds);
    }

    /// The same, settled, for an analysis of this owner's.
    /// @throws AnalysisRefusal.OwnerFixed when it is to be another's
    public AnalysisContent keptBy(UUID owner) {
        if (ownerPartnerId != null && !ownerPartnerId.equals(owner)) {
            throw new AnalysisRefusal.OwnerFixed();
        }
        return settled(owner);
    }

    /// Whether both analyse alike: they may differ in who sees it, and in what other systems call it.
    public boolean analysesAlike(AnalysisContent other) {
        return framed(other).equals(other);
    }

    private AnalysisContent framed(AnalysisContent frame) {
        return new AnalysisContent(
                ownerPartnerId,
                frame.visibility,
                frame.collaborationId,
                title,
                subject,
                initiatorPartnerId,
                availableResources,
                feasibility,
                ownGoals,
                citizenBenefit,
                citizenGroups,
                timeFrame,
                frame.externalIds);
    }

    /// Once settled, never absent.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    public UUID initiator() {
        return Objects.requireNonNull(initiatorPartnerId);
    }
}
