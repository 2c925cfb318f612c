package org.samverk.partners.referral.pathway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.referral.pathway.PathwayRefusal.IllegalTransition;
import org.samverk.partners.referral.pathway.content.Direction;
import org.samverk.partners.referral.pathway.content.PathwayContent;
import org.samverk.partners.referral.pathway.content.PathwayType;

class PathwayTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static PathwayContent content(List<String> themes, @Nullable Visibility visibility) {
        return new PathwayContent(
                        null,
                        HOSPITAL,
                        null,
                        null,
                        PathwayType.REFERRAL,
                        Direction.ONE_WAY,
                        Map.of("da", "Alle der vil"),
                        themes,
                        null,
                        visibility,
                        List.of())
                .settled(COUNCIL, List.of("TOBACCO"), Visibility.SHARED);
    }

    private static Pathway planned() {
        return Pathway.planned(content(List.of(), null), null, COUNCIL, NOW);
    }

    @Test
    void a_plan_is_put_to_use_and_ended_and_then_stays() {
        var pathway = planned();
        pathway.activate(NOW);
        var twice = assertThrows(IllegalTransition.class, () -> pathway.activate(NOW));
        assertEquals(List.of("end"), twice.allowed());
        pathway.end(NOW);
        var ended = assertThrows(IllegalTransition.class, () -> pathway.end(NOW));
        assertEquals(List.of(), ended.allowed());
        assertThrows(IllegalTransition.class, () -> pathway.change(content(List.of("ALCOHOL"), null), null, NOW));
    }

    @Test
    void only_a_plan_is_deleted() {
        var pathway = planned();
        assertDoesNotThrow(pathway::requireDeletable);
        pathway.activate(NOW);
        assertThrows(IllegalTransition.class, pathway::requireDeletable);
        var dropped = planned();
        dropped.end(NOW);
        assertThrows(IllegalTransition.class, dropped::requireDeletable);
    }

    @Test
    void without_themes_it_has_those_of_the_offer() {
        assertEquals(List.of("TOBACCO"), planned().state().content().themes());
        assertEquals(List.of("ALCOHOL"), content(List.of("ALCOHOL"), null).themes());
    }

    @Test
    void a_restricted_one_is_seen_at_both_ends_and_a_private_one_where_it_leads() {
        var restricted = Pathway.planned(content(List.of(), Visibility.RESTRICTED), null, COUNCIL, NOW);
        assertTrue(restricted.access().seenBy(Set.of(HOSPITAL)));
        assertFalse(restricted.access().seenBy(Set.of(STRANGER)));
        var hidden = Pathway.planned(content(List.of(), Visibility.PRIVATE), null, STRANGER, NOW);
        assertTrue(hidden.access().seenBy(Set.of(COUNCIL)));
        assertFalse(hidden.access().seenBy(Set.of(HOSPITAL)));
        assertTrue(hidden.access().seenBy(Set.of(STRANGER)));
    }
}
