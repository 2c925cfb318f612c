package org.samverk.partners.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.CHECKLISTS;
import static org.samverk.partners.collaboration.ACollaboration.org;

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
import org.samverk.partners.collaboration.ACollaboration.Org;

/// `owner` owns it, `other` has nothing to do with it, `ghost` is registered nowhere; `/hidden` is PRIVATE.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class ChecklistAccessTest {
    private record Cast(Org owner, AccessWalk walk) {}

    private static final AtomicReference<@Nullable Cast> CAST = new AtomicReference<>();
    private static final String TABLE = """
                                none alien other owner owner owner owner other other ghost owner sys
                                -    -     read  read  coord sign  eval  coord regis coord audit -
            listChecklists      401  401   200   200   200   200   200   200   200   200   200   200
            writeChecklist      401  401   403r  403r  201   403r  403r  201   201   403o  403r  403r
            getChecklist        401  401   200   200   200   200   200   200   200   200   200   200
            getChecklist/hidden 401  401   404   200   200   200   200   404   404   404   200   200
            getChecklistHistory 401  401   200   200   200   200   200   200   200   200   200   200
            replaceChecklist    401  401   403r  403r  200   403r  403r  403y  403y  403o  403r  403r
            changeChecklist     401  401   403r  403r  200   403r  403r  403y  403y  403o  403r  403r
            archiveChecklist    401  401   403r  403r  201   403r  403r  403y  403y  403o  403r  403r
            restoreChecklist    401  401   403r  403r  201   403r  403r  403y  403y  403o  403r  403r
            """;

    private static Cast cast() {
        var known = CAST.get();
        if (known != null) {
            return known;
        }
        var owner = org("Ejeren", "AUTHORITY");
        var walk = AccessWalk.of(TABLE)
                .under("/checklists")
                .organisation("owner", owner.claim())
                .organisation("other", org("En anden", "AUTHORITY").claim())
                .organisation("ghost", "DK_CVR:99999993")
                .act("writeChecklist", () -> content("Nyt", "SHARED"))
                .act("getChecklist", "self", () -> written(owner, "SHARED"))
                .act("getChecklist/hidden", null, () -> written(owner, "PRIVATE"))
                .act("getChecklistHistory", "history", () -> written(owner, "SHARED"))
                .act("replaceChecklist", "update", () -> written(owner, "SHARED"), _ -> content("Omdøbt", "SHARED"))
                .act("changeChecklist", "update", () -> written(owner, "SHARED"), _ -> Map.of("visibility", "PUBLIC"))
                .act("archiveChecklist", "archive", () -> written(owner, "SHARED"))
                .act("restoreChecklist", "restore", () -> archived(owner));
        var cast = new Cast(owner, walk);
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

    private static Map<String, Object> content(String title, String visibility) {
        return Map.of(
                "kind",
                "OWN",
                "title",
                Map.of("da", title),
                "visibility",
                visibility,
                "items",
                List.of(Map.of("text", Map.of("da", "Er alle med?"))));
    }

    private static Response written(Org owner, String visibility) {
        return owner.coordinator().body(content("Er vi klar", visibility)).post(CHECKLISTS);
    }

    private static Response archived(Org owner) {
        return owner.coordinator()
                .post(CHECKLISTS + "/" + written(owner, "SHARED").path("id") + "/archivals");
    }
}
