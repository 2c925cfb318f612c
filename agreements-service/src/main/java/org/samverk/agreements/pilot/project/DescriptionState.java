package org.samverk.agreements.pilot.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samverk.agreements.pilot.area.AreaSides;

/// All that is stored of a project description; the journal's snapshot.
///
/// @param owners of the area
/// @param textVersion how often it was written, from 1
/// @param createdBy the partner whose user entered it
record DescriptionState(
        UUID developmentAreaId,
        List<UUID> owners,
        DescriptionContent content,
        int textVersion,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    DescriptionState {
        owners = List.copyOf(owners);
    }

    DescriptionState with(DescriptionContent changed, Instant now) {
        return new DescriptionState(developmentAreaId, owners, changed, textVersion + 1, createdBy, createdAt, now);
    }

    AreaSides sides() {
        return new AreaSides(owners, createdBy);
    }
}
