package org.samverk.partners.referral.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.referral.AReferral.active;
import static org.samverk.partners.referral.AReferral.planned;
import static org.samverk.partners.referral.AReferral.referredBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/// `owner` receives, `from` refers, `other` has nothing to do with either, `ghost` is registered nowhere; `/hidden` is
/// RESTRICTED.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class PathwayAccessTest {
    private static final AtomicReference<@Nullable AccessWalk> WALK = new AtomicReference<>();
    private static final String TABLE = """
                                         none alien other owner owner owner owner from from other other ghost owner sys
                                         -    -     read  read  coord sign  eval  read coord coord regis coord audit -
            listReferralPathways         401  401   200   200   200   200   200   200  200  200   200   200   200   200
            planReferralPathway          401  401   403r  403r  201   403r  403r  403r 403y 403y  201   403o  403r  403r
            getReferralPathway           401  401   200   200   200   200   200   200  200  200   200   200   200   200
            getReferralPathway/hidden    401  401   404   200   200   200   200   200  200  404   404   404   200   200
            getReferralPathwayHistory    401  401   200   200   200   200   200   200  200  200   200   200   200   200
            replaceReferralPathway       401  401   403r  403r  200   403r  403r  403r 403y 403y  200   403o  403r  403r
            changeReferralPathway        401  401   403r  403r  200   403r  403r  403r 403y 403y  200   403o  403r  403r
            changeReferralPathway/hidden 401  401   403r  403r  200   403r  403r  403r 403y 404   404   404   403r  403r
            deleteReferralPathway        401  401   403r  403r  204   403r  403r  403r 403y 403y  204   403o  403r  403r
            activateReferralPathway      401  401   403r  403r  201   403r  403r  403r 403y 403y  201   403o  403r  403r
            endReferralPathway           401  401   403r  403r  201   403r  403r  403r 403y 403y  201   403o  403r  403r
            """;

    private static AccessWalk walk() {
        var known = WALK.get();
        if (known != null) {
            return known;
        }
        var owner = org("Den modtagende", "AUTHORITY");
        var from = org("Den henvisende", "HOSPITAL");
        var walk = AccessWalk.of(TABLE)
                .under("/referral-pathways")
                .organisation("owner", owner.claim())
                .organisation("from", from.claim())
                .organisation("other", org("Den udenforstående", "AUTHORITY").claim())
                .organisation("ghost", "DK_CVR:99999993")
                .act("planReferralPathway", () -> content(owner, from, "SHARED"))
                .act("getReferralPathway", "self", () -> planned(owner, content(owner, from, "SHARED")))
                .act("getReferralPathway/hidden", "self", () -> planned(owner, content(owner, from, "RESTRICTED")))
                .act("getReferralPathwayHistory", "history", () -> planned(owner, content(owner, from, "SHARED")))
                .act(
                        "replaceReferralPathway",
                        "update",
                        () -> planned(owner, content(owner, from, "SHARED")),
                        _ -> content(owner, from, "PUBLIC"))
                .act(
                        "changeReferralPathway",
                        "update",
                        () -> planned(owner, content(owner, from, "SHARED")),
                        _ -> Map.of("type", "TRANSITION"))
                .act(
                        "changeReferralPathway/hidden",
                        "update",
                        () -> planned(owner, content(owner, from, "RESTRICTED")),
                        _ -> Map.of("type", "TRANSITION"))
                .act("deleteReferralPathway", "delete", () -> planned(owner, content(owner, from, "SHARED")))
                .act("activateReferralPathway", "activate", () -> planned(owner, content(owner, from, "SHARED")))
                .act("endReferralPathway", "end", () -> active(owner, content(owner, from, "SHARED")));
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

    private static Map<String, Object> content(Org owner, Org from, String visibility) {
        var content = referredBy(from);
        content.put("toPartnerId", owner.id());
        content.put("visibility", visibility);
        return content;
    }
}
