package org.samverk.partners.referral.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.referral.AReferral.done;
import static org.samverk.partners.referral.AReferral.offer;
import static org.samverk.partners.referral.AReferral.offered;

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

/// `unit` is a unit of `owner`, whose offers these are; `other` has nothing to do with them, `ghost` is registered
/// nowhere; `/hidden` is PRIVATE.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class OfferAccessTest {
    private static final AtomicReference<@Nullable AccessWalk> WALK = new AtomicReference<>();
    private static final String TABLE = """
                               none alien other owner owner owner owner owner unit other other ghost ghost owner sys
                               -    -     read  read  coord sign  eval  regis coord coord regis coord regis audit -
            listOffers         401  401   200   200   200   200   200   200   200  200   200   200   200   200   200
            registerOffer      401  401   403r  403r  201   403r  403r  201   403y 403y  201   403o  201   403r  403r
            getOffer           401  401   200   200   200   200   200   200   200  200   200   200   200   200   200
            getOffer/hidden    401  401   404   200   200   200   200   200   404  404   404   404   404   200   200
            getOfferHistory    401  401   200   200   200   200   200   200   200  200   200   200   200   200   200
            replaceOffer       401  401   403r  403r  200   403r  403r  200   403y 403y  200   403o  200   403r  403r
            changeOffer        401  401   403r  403r  200   403r  403r  200   403y 403y  200   403o  200   403r  403r
            changeOffer/hidden 401  401   403r  403r  200   403r  403r  200   404  404   404   404   404   403r  403r
            deleteOffer        401  401   403r  403r  204   403r  403r  204   403y 403y  204   403o  204   403r  403r
            closeOffer         401  401   403r  403r  201   403r  403r  201   403y 403y  201   403o  201   403r  403r
            reopenOffer        401  401   403r  403r  201   403r  403r  201   403y 403y  201   403o  201   403r  403r
            """;

    private static AccessWalk walk() {
        var known = WALK.get();
        if (known != null) {
            return known;
        }
        var owner = org("Tilbudsgiveren", "AUTHORITY");
        var walk = AccessWalk.of(TABLE)
                .under("/offers")
                .organisation("owner", owner.claim())
                .organisation(
                        "unit", org("Tilbudsgiverens enhed", "AUTHORITY", owner).claim())
                .organisation("other", org("Den uvedkommende", "AUTHORITY").claim())
                .organisation("ghost", "DK_CVR:99999993")
                .act("registerOffer", () -> content(owner, "SHARED"))
                .act("getOffer", "self", () -> entered(owner, "SHARED"))
                .act("getOffer/hidden", "self", () -> entered(owner, "PRIVATE"))
                .act("getOfferHistory", "history", () -> entered(owner, "SHARED"))
                .act("replaceOffer", "update", () -> entered(owner, "SHARED"), _ -> content(owner, "PUBLIC"))
                .act("changeOffer", "update", () -> entered(owner, "SHARED"), _ -> Map.of("type", "TOOL"))
                .act("changeOffer/hidden", "update", () -> entered(owner, "PRIVATE"), _ -> Map.of("type", "TOOL"))
                .act("deleteOffer", "delete", () -> entered(owner, "SHARED"))
                .act("closeOffer", "close", () -> entered(owner, "SHARED"))
                .act("reopenOffer", "reopen", () -> done(owner, entered(owner, "SHARED"), "closures"));
        WALK.set(walk);
        return walk;
    }

    static Stream<String> acts() {
        return AccessWalk.of(TABLE).acts();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), walk().faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), walk().gaps());
    }

    private static Map<String, Object> content(Org owner, String visibility) {
        var content = offer("Adgang til tilbud");
        content.put("partnerId", owner.id());
        content.put("visibility", visibility);
        return content;
    }

    private static Response entered(Org owner, String visibility) {
        return offered(owner, content(owner, visibility));
    }
}
