package org.samverk.agreements.agreement.iop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.iop.CriteriaList.Criterion;
import org.samverk.kit.stored.StoredJson;

class CriteriaListsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CriteriaList FIRST = list(1, new Criterion("NO_MARKET", Map.of("sv", "Ingen marknad finns")));
    private static final CriteriaList SECOND = list(
            2,
            new Criterion("NO_MARKET", Map.of("sv", "Ingen annan gör det")),
            new Criterion("LONGER_TERM", Map.of("sv", "Samarbetet är långsiktigt")));
    private static final CriteriaLists BEFORE = new CriteriaLists(List.of(FIRST));
    private static final CriteriaLists SINCE = new CriteriaLists(List.of(FIRST, SECOND));

    private static CriteriaList list(int version, Criterion... criteria) {
        return new CriteriaList("FORUM", version, Map.of("sv", "Kriterier"), "Forum", List.of(criteria));
    }

    private static IopAssessment assessed(CriteriaList list) {
        var items = list.criteria().stream()
                .map(criterion -> new IopAssessment.Item(
                        criterion.code(),
                        criterion.text(),
                        IopAssessment.Result.MET,
                        null,
                        "Protokoll § 14",
                        new UUID(0, 1),
                        NOW))
                .toList();
        return new IopAssessment(
                list.code(), list.version(), items, IopAssessment.Conclusion.SUITABLE, null, new UUID(0, 1), NOW);
    }

    @Test
    void another_list_alters_no_assessment_that_was_made() throws Exception {
        var old = assessed(BEFORE.find("FORUM", null, null).orElseThrow());
        var stored = StoredJson.mapper().writeValueAsString(old);
        var newest = assessed(SINCE.find("FORUM", null, null).orElseThrow());
        assertEquals(
                List.of(Map.of("sv", "Ingen annan gör det"), Map.of("sv", "Samarbetet är långsiktigt")),
                newest.items().stream().map(IopAssessment.Item::text).toList());
        var read = StoredJson.mapper().readValue(stored, IopAssessment.class);
        assertEquals(old, read);
        assertEquals(
                List.of(Map.of("sv", "Ingen marknad finns")),
                read.items().stream().map(IopAssessment.Item::text).toList());
        assertEquals(0, IopAssessment.missing(read).count());
        assertFalse(newest.says(read));
    }

    @Test
    void who_assesses_again_stays_with_the_version_unless_another_is_named() {
        var old = assessed(FIRST);
        assertEquals(FIRST, SINCE.find("FORUM", null, old).orElseThrow());
        assertEquals(SECOND, SINCE.find("FORUM", 2, old).orElseThrow());
        assertEquals(SECOND, SINCE.find("FORUM", null, null).orElseThrow());
        assertEquals(FIRST, SINCE.find("FORUM", 1, null).orElseThrow());
        assertFalse(SINCE.find("GAVLEBORG", null, old).isPresent());
        assertFalse(SINCE.find("FORUM", 3, old).isPresent());
    }
}
