package org.samverk.partners.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.initiative.AnInitiative.AT;
import static org.samverk.partners.initiative.AnInitiative.association;
import static org.samverk.partners.initiative.AnInitiative.titled;
import static org.samverk.partners.initiative.AnInitiative.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;
import org.samverk.partners.initiative.AnInitiative.Unit;

/// `unit` does it, `above` is the organisation it belongs to, `other` has nothing to do with it, `ghost` is registered
/// nowhere; `/hidden` is PRIVATE.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class InitiativeAccessWalkTest {
    private record Cast(Unit unit, AccessWalk walk) {}

    private static final AtomicReference<@Nullable Cast> CAST = new AtomicReference<>();
    private static final String TABLE = """
                                    none alien other unit unit  unit  unit  above other other ghost unit  sys
                                    -    -     read  read coord sign  eval  coord regis coord coord audit -
            listInitiatives         401  401   200   200  200   200   200   200   200   200   200   200   200
            getInitiativeOverview   401  401   200   200  200   200   200   200   200   200   200   200   200
            listInitiativeOverlaps  401  401   200   200  200   200   200   200   200   200   200   200   200
            getInitiativeWhiteSpots 401  401   200   200  200   200   200   200   200   200   200   200   200
            registerInitiative      401  401   403r  403r 201   403r  403r  201   201   403y  403o  403r  403r
            getInitiative           401  401   200   200  200   200   200   200   200   200   200   200   200
            getInitiative/hidden    401  401   404   200  200   200   200   200   404   404   404   200   200
            getInitiativeHistory    401  401   200   200  200   200   200   200   200   200   200   200   200
            replaceInitiative       401  401   403r  403r 200   403r  403r  200   200   403y  403o  403r  403r
            changeInitiative        401  401   403r  403r 200   403r  403r  200   200   403y  403o  403r  403r
            archiveInitiative       401  401   403r  403r 201   403r  403r  201   201   403y  403o  403r  403r
            archiveInitiative/hidden 401 401   403r  403r 201   403r  403r  201   404   404   404   403r  403r
            restoreInitiative       401  401   403r  403r 201   403r  403r  201   201   403y  403o  403r  403r
            deleteInitiative        401  401   403r  403r 204   403r  403r  204   204   403y  403o  403r  403r
            """;

    private static Cast cast() {
        var known = CAST.get();
        if (known != null) {
            return known;
        }
        var above = association("Den ovanför");
        var unit = unit("Enheten", "ASSOCIATION", above);
        var walk = AccessWalk.of(TABLE)
                .under("/existing-initiatives")
                .organisation("unit", unit.claim())
                .organisation("above", above.claim())
                .organisation("other", association("En annan").claim())
                .organisation("ghost", "DK_CVR:99999993")
                .parameter("area", _ -> "SE-1496")
                .needs("listInitiativeOverlaps", "area")
                .act("registerInitiative", () -> content(unit, "SHARED"))
                .act("getInitiative", "self", () -> registered(unit, "SHARED"))
                .act("getInitiative/hidden", null, () -> registered(unit, "PRIVATE"))
                .act("getInitiativeHistory", "history", () -> registered(unit, "SHARED"))
                .act("replaceInitiative", "update", () -> registered(unit, "SHARED"), _ -> titled("Omdöpt"))
                .act("changeInitiative", "update", () -> registered(unit, "SHARED"), _ -> Map.of("source", "Enkät"))
                .act("archiveInitiative", "archive", () -> registered(unit, "SHARED"))
                .act("archiveInitiative/hidden", "archive", () -> registered(unit, "PRIVATE"))
                .act("restoreInitiative", "restore", () -> archived(unit))
                .act("deleteInitiative", "delete", () -> registered(unit, "SHARED"));
        var cast = new Cast(unit, walk);
        CAST.set(cast);
        return cast;
    }

    static Stream<String> acts() {
        return TABLE.lines().skip(2).map(line -> line.strip().split(" +", -1)[0]);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), cast().walk().faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), cast().walk().gaps());
    }

    private static Map<String, Object> content(Unit unit, String visibility) {
        var content = titled("Att gå igenom");
        content.put("partnerId", unit.id());
        content.put("visibility", visibility);
        return content;
    }

    private static Response registered(Unit unit, String visibility) {
        return AnInitiative.registered(unit, content(unit, visibility));
    }

    private static Response archived(Unit unit) {
        return unit.coordinator().post(AT + "/" + registered(unit, "SHARED").path("id") + "/archivals");
    }
}
