package org.samverk.followup.need.evidence;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Names one finding of a public-health report.
@Schema(name = "HealthFindingReference")
public record FindingRef(@NotNull UUID reportId, @NotNull UUID findingId) {}
