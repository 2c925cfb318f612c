package org.samverk.agreements.pilot.area;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.agreements.pilot.area.content.AreaStatus;

/// A step of a development area.
@Schema(name = "DevelopmentAreaAdvance")
record AreaAdvance(
        @Schema(description = "One of the area's `nextStatuses`") @NotNull
        AreaStatus to) {}
