package org.samverk.followup.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class SeenWithinTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID PARTY = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final UUID LEARNER = UUID.randomUUID();
    private static final UUID REGISTRAR = UUID.randomUUID();

    private static Access subject(Visibility visibility) {
        return new Access(OWNER, visibility, Set.of(PARTY, LEARNER));
    }

    private static Access seen(Visibility wanted, Visibility subject) {
        return new SeenWithin(wanted, subject(subject)).with(LEARNER, null);
    }

    /// Who is let in beside the learner: the subject's owner, its party, a stranger.
    @ParameterizedTest
    @CsvSource({
        "         , PRIVATE,    RESTRICTED, true,  false, false",
        "         , RESTRICTED, RESTRICTED, true,  true,  false",
        "         , SHARED,     SHARED,     true,  true,  true",
        "         , PUBLIC,     PUBLIC,     true,  true,  true",
        "PRIVATE,   PRIVATE,    PRIVATE,    false, false, false",
        "PRIVATE,   RESTRICTED, PRIVATE,    false, false, false",
        "PRIVATE,   PUBLIC,     PRIVATE,    false, false, false",
        "RESTRICTED, PRIVATE,   RESTRICTED, true,  false, false",
        "RESTRICTED, RESTRICTED, RESTRICTED, true, true,  false",
        "RESTRICTED, SHARED,    RESTRICTED, true,  true,  false",
        "RESTRICTED, PUBLIC,    RESTRICTED, true,  true,  false",
        "SHARED,    PRIVATE,    RESTRICTED, true,  false, false",
        "SHARED,    RESTRICTED, RESTRICTED, true,  true,  false",
        "SHARED,    PUBLIC,     SHARED,     true,  true,  true",
        "PUBLIC,    RESTRICTED, RESTRICTED, true,  true,  false",
        "PUBLIC,    SHARED,     SHARED,     true,  true,  true",
        "PUBLIC,    PUBLIC,     PUBLIC,     true,  true,  true"
    })
    void nobody_is_let_in_who_does_not_see_the_subject(
            Visibility wanted,
            Visibility subject,
            Visibility expected,
            boolean owner,
            boolean party,
            boolean stranger) {
        var seen = seen(wanted, subject);
        assertEquals(expected, seen.visibility());
        assertTrue(seen.seenBy(Set.of(LEARNER)));
        assertEquals(owner, seen.seenBy(Set.of(OWNER)));
        assertEquals(party, seen.seenBy(Set.of(PARTY)));
        assertEquals(stranger, seen.seenBy(Set.of(STRANGER)));
    }

    @Test
    void whose_it_is_does_not_see_it_either_without_the_subject() {
        var seen = new SeenWithin(Visibility.PRIVATE, new Access(OWNER, Visibility.PRIVATE, Set.of())).with(null, null);
        assertFalse(seen.seenBy(Set.of(LEARNER, OWNER, PARTY)));
        var shown = new SeenWithin(null, new Access(OWNER, Visibility.RESTRICTED, Set.of(PARTY))).with(null, null);
        assertFalse(shown.seenBy(Set.of(LEARNER)));
        assertTrue(shown.seenBy(Set.of(PARTY)));
    }

    @Test
    void who_entered_it_for_another_sees_it_however_private() {
        var seen = new SeenWithin(Visibility.PRIVATE, subject(Visibility.SHARED)).with(LEARNER, REGISTRAR);
        assertTrue(seen.seenBy(Set.of(REGISTRAR)));
        assertFalse(seen.seenBy(Set.of(OWNER)));
    }

    @Test
    void what_only_its_owner_sees_is_private() {
        var alone = new Access(LEARNER, Visibility.RESTRICTED, Set.of());
        assertEquals(
                new Access(LEARNER, Visibility.PRIVATE, Set.of()), new SeenWithin(null, alone).with(LEARNER, LEARNER));
    }
}
