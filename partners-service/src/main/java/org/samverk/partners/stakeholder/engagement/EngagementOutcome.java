package org.samverk.partners.stakeholder.engagement;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of an involvement; PLANNED takes back what was recorded by mistake.
@Schema(name = "EngagementOutcome")
public record EngagementOutcome(@NotNull EngagementStatus status) {}
