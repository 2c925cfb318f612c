package org.samverk.agreements.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.NORTH;
import static org.samverk.agreements.pilot.APilot.NORTHERNER;
import static org.samverk.agreements.pilot.APilot.accepted;
import static org.samverk.agreements.pilot.APilot.advanced;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.at;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.based;
import static org.samverk.agreements.pilot.APilot.claim;
import static org.samverk.agreements.pilot.APilot.complete;
import static org.samverk.agreements.pilot.APilot.offered;
import static org.samverk.agreements.pilot.APilot.offering;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.yes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` has the pilot, `founds` founds it too, `north` was offered it, `other` has nothing to do with it, `ghost` is
/// registered nowhere. What is `/ent` was entered for its owner by the registrar of `other`.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                         none alien other owner owner owner owner owner founds north other other ghost sys
                                         -    -     read  read  coord sign  eval  audit coord  coord coord regis coord -
            listPilots                   401  401   200   200   200   200   200   200   200    200   200   200   200   200
            preparePilot                 401  401   403r  403r  201   403r  403r  403r  403y   403y  403y  201   403o  403r
            getPilot                     401  401   404   200   200   200   200   200   200    404   404   404   404   200
            getPilot/offered             401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilot/ent                 401  401   200   200   200   200   200   200   404    404   200   200   404   200
            getPilotHistory              401  401   404   200   200   200   200   200   200    200   404   404   404   200
            listPilotTermsVersions       401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilotFunnel               401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilotResources            401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilotScaleUp              401  401   404   200   200   200   200   200   200    200   404   404   404   200
            replacePilot                 401  401   403r  403r  200   403r  403r  403r  403y   403y  404   404   404   403r
            changePilot                  401  401   403r  403r  200   403r  403r  403r  403y   403y  404   404   404   403r
            changePilot/ent              401  401   403r  403r  200   403r  403r  403r  404    404   403y  200   404   403r
            deletePilot                  401  401   403r  403r  204   403r  403r  403r  403y   404   404   404   404   403r
            advancePilot                 401  401   403r  403r  201   403r  403r  403r  403y   404   404   404   404   403r
            advancePilot/ent             401  401   403r  403r  201   403r  403r  403r  404    404   403y  201   404   403r
            offerPilot                   401  401   403r  403r  201   403r  403r  403r  403y   404   404   404   404   403r
            listPilotParticipations      401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilotParticipation        401  401   404   200   200   200   200   200   200    200   404   404   404   200
            getPilotParticipationHistory 401  401   404   200   200   200   200   200   200    200   404   404   404   200
            replacePilotParticipation    401  401   403r  403r  403y  403r  403r  403r  403y   200   404   403r  404   403r
            changePilotParticipation     401  401   403r  403r  403y  403r  403r  403r  403y   200   404   403r  404   403r
            acceptPilotOffer             401  401   403r  403r  403y  403r  403r  403r  403y   201   404   403r  404   403r
            declinePilotOffer            401  401   403r  403r  403y  403r  403r  403r  403y   201   404   403r  404   403r
            withdrawFromPilot            401  401   403r  403r  403y  403r  403r  403r  403y   201   404   403r  404   403r
            activatePilotParticipation   401  401   403r  403r  201   403r  403r  403r  403y   201   404   403r  404   403r
            completePilotParticipation   401  401   403r  403r  201   403r  403r  403r  403y   201   404   403r  404   403r
            """)
            .under("/pilots")
            .organisation("owner", claim("01"))
            .organisation("founds", claim("02"))
            .organisation("north", claim("03"))
            .organisation("other", claim("05"))
            .organisation("ghost", claim("99"))
            .parameter("id", scene -> pilot(scene))
            .parameter("participationId", scene -> scene.path("id"))
            .act("preparePilot", PilotAccessWalkTest::owned)
            .act("getPilot", "self", () -> prepared(bare()))
            .act("getPilot/offered", "self", PilotAccessWalkTest::offeredPilot)
            .act("getPilot/ent", "self", PilotAccessWalkTest::entered)
            .act("getPilotHistory", "history", PilotAccessWalkTest::offeredPilot)
            .act("listPilotTermsVersions", "terms-versions", PilotAccessWalkTest::offeredPilot)
            .act("getPilotFunnel", "funnel", PilotAccessWalkTest::offeredPilot)
            .act("getPilotResources", "resources", PilotAccessWalkTest::offeredPilot)
            .act("getPilotScaleUp", "scale-up", PilotAccessWalkTest::offeredPilot)
            .act("replacePilot", "update", PilotAccessWalkTest::offeredPilot, _ -> renamed())
            .act(
                    "changePilot",
                    "update",
                    PilotAccessWalkTest::offeredPilot,
                    _ -> Map.of("title", Map.of("sv", "Annat")))
            .act("changePilot/ent", "update", PilotAccessWalkTest::entered, _ -> Map.of("title", Map.of("sv", "Annat")))
            .act("deletePilot", "delete", () -> prepared(bare()))
            .act("advancePilot", "advance", () -> prepared(based()), _ -> Map.of("to", "KNOWLEDGE_BASE"))
            .act("advancePilot/ent", "advance", PilotAccessWalkTest::entered, _ -> Map.of("to", "CLOSED"))
            .act("offerPilot", "offer", APilot::offering, _ -> Map.of("partnerId", NORTH.toString()))
            .act("listPilotParticipations", "participations", PilotAccessWalkTest::offeredPilot)
            .act("getPilotParticipation", "self", PilotAccessWalkTest::offer)
            .act("getPilotParticipationHistory", "history", PilotAccessWalkTest::offer)
            .act("replacePilotParticipation", "update", PilotAccessWalkTest::offer, _ -> brought())
            .act("changePilotParticipation", "update", PilotAccessWalkTest::offer, _ -> brought())
            .act("acceptPilotOffer", "accept", PilotAccessWalkTest::offer, _ -> yes(1))
            .act("declinePilotOffer", "decline", PilotAccessWalkTest::offer)
            .act("withdrawFromPilot", "withdraw", PilotAccessWalkTest::taken)
            .act("activatePilotParticipation", "activate", PilotAccessWalkTest::taken)
            .act("completePilotParticipation", "complete", PilotAccessWalkTest::active);

    private final FeedReader reader;

    @Inject
    PilotAccessWalkTest(FeedReader reader) {
        this.reader = reader;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), WALK.faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), WALK.gaps());
    }

    /// Of the pilot, or of the one that is taken part in.
    private static String pilot(Response scene) {
        return APilot.self(scene).replaceFirst(APilot.PILOTS + "/([^/]+).*", "$1");
    }

    private static Map<String, Object> owned() {
        var content = based();
        content.put("ownerPartnerId", FEDERATION.toString());
        return content;
    }

    private static Map<String, Object> renamed() {
        var content = complete();
        content.put("title", Map.of("sv", "Annat"));
        return content;
    }

    private static Map<String, Object> brought() {
        return Map.of("ownResources", List.of(Map.of("kind", "PREMISES")));
    }

    /// By the registrar of `other`, for its owner.
    private static Response entered() {
        var content = owned();
        content.put("visibility", "PRIVATE");
        return as(Tokens.of(claim("05"), "registrar")).body(content).post(APilot.PILOTS);
    }

    private static Response offeredPilot() {
        var pilot = offering();
        offered(pilot, NORTH);
        return as(APilot.OWNER).get(at(pilot));
    }

    private static Response offer() {
        return offered(offering(), NORTH);
    }

    private static Response taken() {
        var pilot = offering();
        var participation = accepted(offered(pilot, NORTH), NORTHERNER);
        advanced(pilot, "RUNNING");
        return participation;
    }

    private static Response active() {
        var participation = taken();
        return as(NORTHERNER).post(APilot.self(participation) + "/activations");
    }
}
