package org.samverk.kit.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A pool of one connection: whoever holds it and asks for another waits for itself, as busy callers would for each
/// other.
public final class OneConnection implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.max-size", "1", "quarkus.datasource.jdbc.acquisition-timeout", "1S");
    }
}
