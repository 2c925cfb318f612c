package org.samverk.partners.initiative;

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
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.initiative.content.InitiativeContent;

class InitiativeTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T12:00:00Z");
    private static final UUID UNIT = UUID.randomUUID();

    private static InitiativeContent content(String title, @Nullable Visibility visibility) {
        return new InitiativeContent(
                        null,
                        Map.of("sv", title),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        visibility,
                        List.of())
                .settled(UNIT);
    }

    private static Initiative registered(@Nullable UUID by, @Nullable Visibility visibility) {
        return Initiative.registered(UNIT, content("Gångfotboll", visibility), by, BEGUN);
    }

    @Test
    void it_leaves_the_map_once_and_comes_back_once() {
        var initiative = registered(UNIT, null);
        assertThrows(InitiativeRefusal.IllegalTransition.class, () -> initiative.restore(LATER));
        initiative.archive(LATER);
        assertTrue(initiative.state().archived());
        assertThrows(InitiativeRefusal.IllegalTransition.class, () -> initiative.archive(LATER));
        initiative.restore(LATER);
        assertFalse(initiative.state().archived());
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var initiative = registered(UNIT, null);
        assertFalse(initiative.change(content("Gångfotboll", null), LATER));
        assertEquals(BEGUN, initiative.state().updatedAt());
        assertTrue(initiative.change(content("Gångfotboll för alla", null), LATER));
        assertEquals(LATER, initiative.state().updatedAt());
    }

    @Test
    void it_is_shared_unless_said_otherwise_and_never_hidden_from_who_entered_it() {
        var registrar = UUID.randomUUID();
        assertEquals(Visibility.SHARED, registered(UNIT, null).access().visibility());
        assertEquals(
                new Access(UNIT, Visibility.PRIVATE, Set.of()),
                registered(UNIT, Visibility.PRIVATE).access());
        assertEquals(
                new Access(UNIT, Visibility.PRIVATE, Set.of()),
                registered(null, Visibility.PRIVATE).access());
        assertEquals(
                new Access(UNIT, Visibility.RESTRICTED, Set.of(registrar)),
                registered(registrar, Visibility.PRIVATE).access());
    }
}
