package org.samverk.kit.journal.feed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The kit as services have it, with notes.
public class NoteProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.flyway.locations", "db/kit,db/note",
                "samverk.services.away", "http://127.0.0.1:1");
    }
}
