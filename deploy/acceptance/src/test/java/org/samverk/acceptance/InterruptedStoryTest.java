package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.registered;
import static org.samverk.acceptance.AnAgreement.AGREEMENTS;
import static org.samverk.acceptance.AnAgreement.OCCASIONS;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.AnAgreement.at;
import static org.samverk.acceptance.AnAgreement.between;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.AnAgreement.plan;
import static org.samverk.acceptance.AnAgreement.report;
import static org.samverk.acceptance.AnAgreement.signature;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;
import static org.samverk.acceptance.Patience.insist;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The same story, with each service in turn killed in the middle of it and started again. Every request carries a
/// key, and is sent again until it is answered: nothing is lost, nothing is done twice, and what one service knows of
/// another catches up.
@ExtendWith(RunningSuite.class)
class InterruptedStoryTest {
    private final String run = UUID.randomUUID().toString();
    private final String region = partner(AnAgreement.REGION);
    private final String aarhus = partner(AnAgreement.AARHUS);

    @AfterEach
    void everything_runs_again() {
        as(REGION).get("/samverk/v1/status").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void each_service_is_killed_in_turn_and_nothing_is_lost_or_doubled() {
        var agreement = draftedWithoutThePartners();
        var proposed = proposedAcrossADeathOfTheAgreements(agreement);
        signedWhileTheAgreementsDie(proposed);
        var occasion = plannedAfterFollowupWasAway(proposed);
        reportedWithoutTheAgreements(proposed, occasion);
        sharedWhileFollowupIsAway(proposed, occasion);
    }

    /// Who is known is known without asking; themes are asked for once, when first named.
    private Response draftedWithoutThePartners() {
        post(REGION, AGREEMENTS, between(region, aarhus), "before").then().statusCode(201);
        RunningSuite.suite().kill("partners-service");
        refused(as(REGION).get(PARTNERS), 503, "service-unavailable").then().header("Retry-After", notNullValue());
        var drafted = post(REGION, AGREEMENTS, between(region, aarhus), "draft");
        drafted.then().statusCode(201).body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"));
        var stranger = UUID.randomUUID().toString();
        refused(as(REGION).body(between(region, stranger)).post(AGREEMENTS), 503, "service-unavailable");
        RunningSuite.suite().restart("partners-service");
        insist(() -> as(REGION).body(between(region, stranger)).post(AGREEMENTS))
                .then()
                .statusCode(422);
        return drafted;
    }

    private Response proposedAcrossADeathOfTheAgreements(Response agreement) {
        RunningSuite.suite().kill("agreements-service");
        refused(post(REGION, at(agreement) + "/proposals", null, "propose"), 503, "service-unavailable");
        var meanwhile = registered(association("Registreret imens " + run)).<String>path("id");
        RunningSuite.suite().restart("agreements-service");
        var proposed = insist(() -> post(REGION, at(agreement) + "/proposals", null, "propose"));
        proposed.then().statusCode(201).body("version", equalTo(2));
        post(REGION, at(agreement) + "/proposals", null, "propose")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        post(REGION, AGREEMENTS, between(region, meanwhile), "another")
                .then()
                .statusCode(201)
                .body("parties.name", hasItem("Registreret imens " + run));
        return proposed;
    }

    /// Whatever became of the request that was under way, sent again it counts once.
    private void signedWhileTheAgreementsDie(Response agreement) {
        Supplier<Response> sign =
                () -> post("signatory-aarhus", at(agreement) + "/signatures", signature(agreement), "sign");
        var underWay = CompletableFuture.supplyAsync(sign);
        RunningSuite.suite().kill("agreements-service");
        underWay.exceptionally(_ -> null).join();
        RunningSuite.suite().restart("agreements-service");
        insist(sign).then().statusCode(201);
        as(REGION)
                .get(at(agreement))
                .then()
                .body("version", equalTo(3))
                .body("parties.signaturesGiven", contains(0, 1));
    }

    /// It missed the conclusion of the agreement, and hears of it when it must.
    private String plannedAfterFollowupWasAway(Response agreement) {
        RunningSuite.suite().kill("followup-service");
        post("signatory-region", at(agreement) + "/signatures", signature(agreement), "sign-too")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"));
        Supplier<Response> draft = () -> post(REGION, PLANS, plan(agreement.path("id"), aarhus, region), "plan");
        refused(draft.get(), 503, "service-unavailable");
        RunningSuite.suite().restart("followup-service");
        var drafted = insist(draft);
        drafted.then().statusCode(201);
        String plan = drafted.path("id");
        insist(() -> post(REGION, PLANS + "/" + plan + "/activations", null, "activate"))
                .then()
                .statusCode(201);
        var occasions = as(AARHUS).get(OCCASIONS + "?sort=dueDate&plan=" + plan);
        occasions.then().body("items", hasSize(8));
        return OCCASIONS + "/" + occasions.path("items[0].id");
    }

    private void reportedWithoutTheAgreements(Response agreement, String occasion) {
        RunningSuite.suite().kill("agreements-service");
        var goal = agreement.<String>path("terms.goals[0].subGoals[0].id");
        as(AARHUS)
                .header("If-Match", "*")
                .body(report(goal, 20))
                .put(occasion + "/report")
                .then()
                .statusCode(200);
        post(AARHUS, occasion + "/submissions", null, "submit").then().statusCode(201);
        as(AARHUS)
                .get("/samverk/v1/overview/agreements/" + agreement.path("id"))
                .then()
                .statusCode(200)
                .body("unavailable", hasItem("agreements"))
                .body("lastReport.status", equalTo("REPORTED"));
        RunningSuite.suite().restart("agreements-service");
        as(AARHUS)
                .get("/samverk/v1/overview/agreements/" + agreement.path("id"))
                .then()
                .statusCode(200)
                .body("unavailable", empty())
                .body("agreement.status", equalTo("ACTIVE"));
    }

    private void sharedWhileFollowupIsAway(Response agreement, String occasion) {
        RunningSuite.suite().kill("followup-service");
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at(agreement))
                .then()
                .statusCode(200);
        RunningSuite.suite().restart("followup-service");
        Patience.until(() -> as(ODENSE).get(occasion).statusCode() == 200);
        for (var history : new String[] {at(agreement) + "/history", occasion + "/history"}) {
            as(AARHUS).get(history).then().statusCode(200).body("chainHolds", equalTo(true));
        }
        as(REGION)
                .get(at(agreement) + "/history")
                .then()
                .body("items.findAll { it.type == 'agreement.in-force' }", hasSize(lessThanOrEqualTo(1)))
                .body(
                        "items.type.findAll { it != 'agreement.in-force' }",
                        contains(
                                "agreement.changed",
                                "agreement.signed",
                                "agreement.signed",
                                "agreement.proposed",
                                "agreement.drafted"));
        assertEquals(
                1, as(REGION).get(PLANS + "?agreement=" + agreement.path("id")).<Integer>path("items.size()"));
        as(ODENSE).get(PLANS + "?agreement=" + agreement.path("id")).then().body("items", not(empty()));
    }

    private Response post(String user, String path, @Nullable Object body, String what) {
        var request = as(user).header("Idempotency-Key", run + "-" + what);
        return body == null ? request.post(path) : request.body(body).post(path);
    }
}
