package org.samverk.agreements.activity.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.stored.StoredJson;

class ActivityContentTest {
    @ParameterizedTest
    @CsvSource({
        ", , true",
        ", TERTIARY, true",
        "PREVENTION, , true",
        "PREVENTION, SECONDARY, true",
        "HEALTH_PROMOTION, , true",
        "HEALTH_PROMOTION, PRIMARY, false"
    })
    void what_promotes_health_prevents_at_no_level(
            @Nullable Purpose purpose, @Nullable PreventionLevel level, boolean inOrder) {
        var members = new HashMap<String, Object>(Map.of("title", Map.of("da", "Kursus"), "type", "TRAINING"));
        members.put("purpose", purpose);
        members.put("preventionLevel", level);
        var content = StoredJson.mapper().convertValue(members, ActivityContent.class);
        assertEquals(inOrder, content.isLevelOfPrevention());
        var settled = content.settled(UUID.randomUUID());
        assertEquals(purpose, settled.purpose());
        assertEquals(level, settled.preventionLevel());
    }
}
