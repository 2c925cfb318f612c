package org.samverk.agreements.process.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.process.plan.APlan.CLERK;
import static org.samverk.agreements.process.plan.APlan.NOW;
import static org.samverk.agreements.process.plan.APlan.OWNER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

class PlanAccessTest {
    private static final UUID PARTY = UUID.randomUUID();
    private static final UUID HOLDER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static String seers(Access access) {
        var seers = new StringBuilder();
        for (var one : List.of(OWNER, HOLDER, PARTY, STRANGER, CLERK)) {
            seers.append(access.seenBy(Set.of(one)) ? "x" : "-");
        }
        return seers.toString();
    }

    /// Who of owner, the agreement's holder, its party, a stranger and the registrar's organisation sees it.
    @ParameterizedTest
    @CsvSource({
        "PRIVATE, , x---x",
        "SHARED, , xxxxx",
        "PRIVATE, SHARED, x---x",
        "RESTRICTED, PRIVATE, xx--x",
        "RESTRICTED, RESTRICTED, xxx-x",
        "RESTRICTED, SHARED, xxx-x",
        "SHARED, PRIVATE, xx--x",
        "SHARED, RESTRICTED, xxx-x",
        "SHARED, SHARED, xxxxx",
        "PUBLIC, SHARED, xxxxx"
    })
    void a_plan_is_never_seen_more_widely_than_its_agreement(
            Visibility wanted, @Nullable Visibility agreement, String seenBy) {
        var audience = agreement == Visibility.PRIVATE ? Set.<UUID>of() : Set.of(PARTY);
        var within = agreement == null ? null : new Access(HOLDER, agreement, audience);
        assertEquals(
                seenBy, seers(APlan.begun(APlan.content(wanted), within, CLERK).access()));
    }

    @Test
    void what_is_public_within_what_is_shared_is_shared() {
        var within = new Access(HOLDER, Visibility.SHARED, Set.of());
        assertEquals(
                Visibility.SHARED,
                APlan.begun(APlan.content(Visibility.PUBLIC), within, OWNER)
                        .access()
                        .visibility());
    }

    @Test
    void it_follows_its_agreement_and_says_whether_anybody_is_let_in_or_shut_out() {
        var plan = APlan.begun(
                APlan.content(Visibility.RESTRICTED), new Access(HOLDER, Visibility.PRIVATE, Set.of()), OWNER);
        assertTrue(plan.follow(new Access(HOLDER, Visibility.RESTRICTED, Set.of(PARTY)), NOW));
        assertTrue(plan.access().seenBy(Set.of(PARTY)));
        assertFalse(plan.follow(new Access(HOLDER, Visibility.SHARED, Set.of(PARTY)), NOW));
        assertFalse(plan.access().seenBy(Set.of(STRANGER)));
        assertTrue(plan.follow(new Access(HOLDER, Visibility.PRIVATE, Set.of()), NOW));
        assertFalse(plan.access().seenBy(Set.of(PARTY)));
    }
}
