package org.samverk.followup.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.need.ANeed.addressed;
import static org.samverk.followup.need.ANeed.at;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.drafted;
import static org.samverk.followup.need.ANeed.finding;
import static org.samverk.followup.need.ANeed.published;
import static org.samverk.followup.need.ANeed.raised;
import static org.samverk.followup.need.ANeed.report;
import static org.samverk.followup.need.ANeed.reportAt;
import static org.samverk.followup.need.ANeed.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.followup.APlan;
import org.samverk.followup.Stage;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` raised the challenge for everybody to see, and drafted the report, which nobody else sees
/// until it is published; `other` has nothing to do with either, `ghost` is registered nowhere. What
/// `/for` stands behind is `other`'s, entered by the registrar of `owner`.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class NeedAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                             none alien other owner owner owner owner owner other other ghost owner sys
                                             -    -     read  read  coord sign  eval  regis coord regis coord audit -
            listHealthChallenges             401  401   200   200   200   200   200   200   200   200   200   200   200
            getHealthChallengeSummary        401  401   200   200   200   200   200   200   200   200   200   200   200
            listPublicHealthReports          401  401   200   200   200   200   200   200   200   200   200   200   200
            listHealthFindings               401  401   200   200   200   200   200   200   200   200   200   200   200
            raiseHealthChallenge             401  401   403r  403r  201   403r  403r  201   201   201   403o  403r  403r
            raiseHealthChallenge/for         401  401   403r  403r  403y  403r  403r  201   201   201   403o  403r  403r
            getHealthChallenge               401  401   200   200   200   200   200   200   200   200   200   200   200
            getHealthChallengeHistory        401  401   200   200   200   200   200   200   200   200   200   200   200
            replaceHealthChallenge           401  401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r
            changeHealthChallenge            401  401   403r  403r  200   403r  403r  403y  403y  403y  403o  403r  403r
            changeHealthChallenge/for        401  401   403r  403r  403y  403r  403r  200   200   403y  403o  403r  403r
            deleteHealthChallenge            401  401   403r  403r  204   403r  403r  403y  403y  403y  403o  403r  403r
            addressHealthChallenge           401  401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r
            resolveHealthChallenge           401  401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r
            reopenHealthChallenge            401  401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r
            draftPublicHealthReport          401  401   403r  403r  201   403r  403r  201   201   201   403o  403r  403r
            draftPublicHealthReport/for      401  401   403r  403r  403y  403r  403r  201   201   201   403o  403r  403r
            getPublicHealthReport            401  401   404   200   200   200   200   200   404   404   404   200   200
            getPublicHealthReportHistory     401  401   404   200   200   200   200   200   404   404   404   200   200
            replacePublicHealthReport        401  401   403r  403r  200   403r  403r  403y  404   404   404   403r  403r
            changePublicHealthReport         401  401   403r  403r  200   403r  403r  403y  404   404   404   403r  403r
            deletePublicHealthReport         401  401   403r  403r  204   403r  403r  403y  404   404   404   403r  403r
            publishPublicHealthReport        401  401   403r  403r  201   403r  403r  403y  404   404   404   403r  403r
            publishPublicHealthReport/for    401  401   403r  403r  403y  403r  403r  201   201   403y  404   403r  403r
            withdrawPublicHealthReport       401  401   403r  403r  201   403r  403r  403y  403y  403y  403o  403r  403r
            """)
            .under("/health-challenges", "/public-health-reports")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .act("raiseHealthChallenge", () -> challenge("Egen"))
            .act("raiseHealthChallenge/for", () -> forTheOther(challenge("Annans")))
            .act("getHealthChallenge", "self", NeedAccessWalkTest::open)
            .act("getHealthChallengeHistory", "history", NeedAccessWalkTest::open)
            .act("replaceHealthChallenge", "update", NeedAccessWalkTest::open, _ -> challenge("Ny"))
            .act("changeHealthChallenge", "update", NeedAccessWalkTest::open, _ -> Map.of("severity", 1))
            .act("changeHealthChallenge/for", "update", NeedAccessWalkTest::openForTheOther, _ -> Map.of("severity", 1))
            .act("deleteHealthChallenge", "delete", NeedAccessWalkTest::open)
            .act("addressHealthChallenge", "address", NeedAccessWalkTest::answered)
            .act("resolveHealthChallenge", "resolve", () -> addressed("Löst?"), _ -> because())
            .act("reopenHealthChallenge", "reopen", () -> ANeed.resolved("Inte löst"), _ -> because())
            .act("draftPublicHealthReport", () -> report(year(), "Egen"))
            .act("draftPublicHealthReport/for", () -> forTheOther(report(year(), "Annans")))
            .act("getPublicHealthReport", "self", NeedAccessWalkTest::draft)
            .act("getPublicHealthReportHistory", "history", NeedAccessWalkTest::draft)
            .act("replacePublicHealthReport", "update", NeedAccessWalkTest::draft, _ -> report(year(), "Ny"))
            .act("changePublicHealthReport", "update", NeedAccessWalkTest::draft, _ -> Map.of("year", 2020))
            .act("deletePublicHealthReport", "delete", NeedAccessWalkTest::draft)
            .act("publishPublicHealthReport", "publish", NeedAccessWalkTest::draft)
            .act("publishPublicHealthReport/for", "publish", NeedAccessWalkTest::draftForTheOther)
            .act("withdrawPublicHealthReport", "withdraw", NeedAccessWalkTest::standing, _ -> because());

    private final Stage stage;

    @Inject
    NeedAccessWalkTest(Stage stage) {
        this.stage = stage;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        ANeed.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
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

    private static Map<String, Object> forTheOther(Map<String, Object> content) {
        var theirs = new HashMap<>(content);
        theirs.put("ownerPartnerId", APlan.OUTSIDER.toString());
        return theirs;
    }

    private static Map<String, Object> because() {
        return Map.of("reason", "Nya siffror");
    }

    private static Response open() {
        return raised(challenge("Öppen"));
    }

    private static Response openForTheOther() {
        return as(APlan.REGISTRAR).body(forTheOther(challenge("Annans"))).post(ANeed.CHALLENGES);
    }

    private static Response answered() {
        var response = ANeed.changed(at(open()), Map.of("effort", Map.of("sv", "Något görs")));
        response.then().statusCode(200);
        return response;
    }

    private static Response draft() {
        return drafted(report(year(), "Utkast", finding("Rökning")));
    }

    private static Response draftForTheOther() {
        return as(APlan.REGISTRAR)
                .body(forTheOther(report(year(), "Annans", finding("Rökning"))))
                .post(ANeed.REPORTS);
    }

    private static Response standing() {
        return as(COORDINATOR).get(reportAt(published(report(year(), "Gäller", finding("Rökning")))));
    }
}
