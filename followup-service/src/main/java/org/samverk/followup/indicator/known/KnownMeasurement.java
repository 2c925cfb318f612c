package org.samverk.followup.indicator.known;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// A measurement as it is now.
///
/// @param area as `SE-1496`
/// @param period a year or, as `2025-Q3`, a quarter
/// @param value what was measured: `status`, `breakdown` and, as the indicator's type has it, `value`, `numerator`,
///     `denominator`, `text`, `ordinal`; the same members in the same order for the same measurement
public record KnownMeasurement(UUID id, long version, UUID indicatorId, String area, String period, JsonNode value) {}
