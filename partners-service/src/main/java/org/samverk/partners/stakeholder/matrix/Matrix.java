package org.samverk.partners.stakeholder.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.partners.stakeholder.assessment.Quadrant;
import org.samverk.partners.stakeholder.assessment.Score;
import org.samverk.partners.stakeholder.profile.Attitude;
import org.samverk.partners.stakeholder.profile.Importance;

/// The power-interest grid of an analysis, as of its last change.
@Schema(name = "StakeholderMatrix")
public record Matrix(
        UUID id,
        long version,
        Map<String, String> title,
        int revision,
        @Schema(description = "The day of its last change") LocalDate asOf,

        @Schema(description = "From this score on, as shown, interest or influence counts as high", examples = "3")
        int threshold,

        @Schema(description = "Those who have been assessed, who matters most first; at most 60")
        List<Item> items,

        @Schema(description = "Those nobody has assessed yet")
        List<Unassessed> unassessedStakeholders)
        implements Versioned {

    public static final int THRESHOLD = 3;

    /// Where one stakeholder stands.
    @Schema(name = "StakeholderMatrixItem")
    public record Item(
            @Schema(description = "From 1: by importance, then influence, then interest")
            int rank,

            UUID stakeholderId,
            String name,
            Importance importance,
            @Nullable Attitude attitude,
            Score interestLevel,
            Score influenceLevel,
            @Nullable Score potentialInfluence,
            Quadrant quadrant,

            @Schema(description = "Where it would stand with the influence it may get") @Nullable
            Quadrant potentialQuadrant) {}

    /// One who is in no field yet.
    @Schema(name = "StakeholderMatrixUnassessed")
    public record Unassessed(UUID stakeholderId, String name, Importance importance) {}

    @Override
    public String self() {
        return "/samverk/v1/stakeholder-analyses/%s/matrix".formatted(id);
    }
}
