package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.coordinatorOf;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` acts for the partner, `enter` entered it, `ghost` is registered nowhere; `/new` is not confirmed yet.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AccessWalkTest {
    private static final String OWNER = cvr();
    private static final String ENTER = cvr();
    private static final String OTHER = cvr();
    private static final AtomicReference<@Nullable String> OWNER_ID = new AtomicReference<>();

    private static final AccessWalk WALK = AccessWalk.of("""
                                    none alien other owner owner owner owner enter other other ghost ghost owner sys
                                    -    -     read  read  coord sign  eval  coord coord regis coord regis audit -
            listAreas               401  401   200   200   200   200   200   200   200   200   200   200   200   200
            listCodeLists           401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getCodeList             401  401   200   200   200   200   200   200   200   200   200   200   200   200
            checkIdentifier         401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getMe                   401  401   200   200   200   200   200   200   200   200   200   200   200   200
            listPartnerEvents       401  401   200   200   200   200   200   200   200   200   200   200   200   200
            listPartners            401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getPartner              401  401   200   200   200   200   200   200   200   200   200   200   200   200
            getPartnerHistory       401  401   200   200   200   200   200   200   200   200   200   200   200   200
            listLikelyDuplicates    401  401   200   200   200   200   200   200   200   200   200   200   200   200
            suggestPartners         401  401   200   200   200   200   200   200   200   200   200   200   200   200
            registerPartner         401  401   403r  403r  201   403r  403r  201   201   201   403o  201   403r  403r
            replacePartner          401  401   403r  403r  200   403r  403r  403y  403y  200   403o  200   403r  403r
            changePartner           401  401   403r  403r  200   403r  403r  403y  403y  200   403o  200   403r  403r
            changePartner/new       401  401   403r  403r  403y  403r  403r  200   403y  200   403o  200   403r  403r
            changePartner/kind      401  401   403r  403r  403y  403r  403r  403y  403y  200   403o  200   403r  403r
            deletePartner           401  401   403r  403r  204   403r  403r  403y  403y  204   403o  204   403r  403r
            deletePartner/new       401  401   403r  403r  403y  403r  403r  204   403y  204   403o  204   403r  403r
            confirmPartner/new      401  401   403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            archivePartner          401  401   403r  403r  201   403r  403r  403y  403y  201   403o  201   403r  403r
            archivePartner/new      401  401   403r  403r  403y  403r  403r  201   403y  201   403o  201   403r  403r
            restorePartner          401  401   403r  403r  201   403r  403r  403y  403y  201   403o  201   403r  403r
            deactivatePartner       401  401   403r  403r  201   403r  403r  403y  403y  201   403o  201   403r  403r
            activatePartner         401  401   403r  403r  201   403r  403r  403y  403y  201   403o  201   403r  403r
            mergePartner            401  401   403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            separatePartner         401  401   403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            succeedPartner          401  401   403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            revokePartnerSuccession 401  401   403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            withdrawPartnerSuccession 401 401  403r  403r  403r  403r  403r  403r  403r  201   403r  201   403r  403r
            """)
            .allBut(
                    "/stakeholder-analyses",
                    "/forums",
                    "/forum-reports",
                    "/meetings",
                    "/stakeholder-reports",
                    "/collaborations",
                    "/checklists",
                    "/existing-initiatives",
                    "/offers",
                    "/referral-pathways",
                    "/partners/{id}/contacts")
            .organisation("owner", "DK_CVR:" + OWNER)
            .organisation("enter", "DK_CVR:" + ENTER)
            .organisation("other", "DK_CVR:" + OTHER)
            .organisation("ghost", "DK_CVR:" + cvr())
            .parameter("code", _ -> "themes")
            .parameter("area", _ -> "DK-751")
            .act("checkIdentifier", () -> Map.of("country", "DK", "value", OWNER))
            .act("getPartner", "self", AccessWalkTest::confirmed)
            .act("getPartnerHistory", "history", AccessWalkTest::confirmed)
            .act("listLikelyDuplicates", "likely-duplicates", AccessWalkTest::confirmed)
            .act("registerPartner", () -> association("Nyregistreret"))
            .act("replacePartner", "update", AccessWalkTest::confirmed, _ -> unit("Nyt navn"))
            .act("changePartner", "update", AccessWalkTest::confirmed, _ -> Map.of("level", "LOCAL"))
            .act("changePartner/new", "update", AccessWalkTest::entered, _ -> Map.of("level", "LOCAL"))
            .act("changePartner/kind", null, AccessWalkTest::confirmed, _ -> Map.of("kind", "NGO"))
            .act("deletePartner", "delete", AccessWalkTest::confirmed)
            .act("deletePartner/new", "delete", AccessWalkTest::entered)
            .act("confirmPartner/new", "confirm", AccessWalkTest::entered)
            .act("archivePartner", "archive", AccessWalkTest::confirmed)
            .act("archivePartner/new", "archive", AccessWalkTest::entered)
            .act("restorePartner", "restore", AccessWalkTest::archived)
            .act("deactivatePartner", "deactivate", AccessWalkTest::confirmed)
            .act("activatePartner", "activate", () -> done(confirmed(), "deactivations"))
            .act("mergePartner", "merge", AccessWalkTest::confirmed, _ -> Map.of("into", another()))
            .act("separatePartner", null, () -> done(confirmed(), "mergers", Map.of("into", another())))
            .act("succeedPartner", "succeed", AccessWalkTest::confirmed, _ -> succession())
            .act("revokePartnerSuccession", "revoke-succession", () -> done(confirmed(), "successions", succession()))
            .act(
                    "withdrawPartnerSuccession",
                    "withdraw-succession",
                    () -> done(
                            confirmed(), "successions", Map.of("from", "2026-01-01", "successors", List.of(another()))),
                    _ -> Map.of("reason", "Det var en fejl"));

    static Stream<String> acts() {
        return WALK.acts();
    }

    /// Once: the same numbers cannot be registered again.
    @BeforeEach
    void register_whose_users_call() {
        if (OWNER_ID.get() != null) {
            return;
        }
        OWNER_ID.set(registered(numbered("Den, det handler om", OWNER)).path("id"));
        registered(numbered("Den, der indtaster", ENTER));
        registered(numbered("En helt anden", OTHER));
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

    private static Map<String, Object> unit(String name) {
        var unit = new HashMap<>(association(name));
        unit.put("parentPartnerId", Objects.requireNonNull(OWNER_ID.get()));
        return unit;
    }

    private static Response entered() {
        return coordinatorOf(ENTER).body(unit("Vandreklubben")).post("/samverk/v1/partners");
    }

    private static Response confirmed() {
        return done(entered(), "confirmations");
    }

    private static Response archived() {
        return done(confirmed(), "archivals");
    }

    private static String another() {
        return registered(association("Den, der bliver")).path("id");
    }

    private static Map<String, Object> succession() {
        return Map.of("from", "2127-01-01", "successors", List.of(another()));
    }

    private static Response done(Response partner, String act, Map<String, Object> body) {
        return as(REGISTRAR).body(body).post(partner.<String>path("_links.self.href") + "/" + act);
    }

    private static Response done(Response partner, String act) {
        return as(REGISTRAR).post(partner.<String>path("_links.self.href") + "/" + act);
    }
}
