package org.samverk.followup.need.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.security.Actor;

/// Activities of agreements-service, as far as this service must know them.
@ApplicationScoped
public class KnownActivities {
    /// Makes sure that all are there and for this actor to see. Call it before a transaction begins.
    /// @param named ids by the JSON Pointer of where they stand
    public void requireActivities(Map<String, UUID> named, Actor actor) {}
}
