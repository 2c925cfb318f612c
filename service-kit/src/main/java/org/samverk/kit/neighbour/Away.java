package org.samverk.kit.neighbour;

import java.util.Map;
import org.samverk.kit.problem.Refusal;

/// A neighbour, or the identity provider, did not answer as it should.
public final class Away extends Refusal {
    private final String reason;

    public Away(String neighbour, Exception reason) {
        super(
                503,
                "service-unavailable",
                "Not available just now",
                "The service that keeps %s is needed for this and is away. Nothing was changed; try again shortly."
                        .formatted(neighbour));
        this.reason = reason.toString();
    }

    /// For the log.
    public String reason() {
        return reason;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "2");
    }
}
