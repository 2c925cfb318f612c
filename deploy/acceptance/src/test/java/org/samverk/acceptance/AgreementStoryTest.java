package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The main job, told once from beginning to end by the people who do it.
@ExtendWith(RunningSuite.class)
class AgreementStoryTest {
    private final String region = partner(AnAgreement.REGION);
    private final String aarhus = partner(AnAgreement.AARHUS);

    @Test
    void a_region_and_a_municipality_agree_sign_follow_up_and_can_prove_it() {
        var draft = as(REGION).body(between(region, aarhus)).post(AGREEMENTS);
        draft.then().statusCode(201).body("status", equalTo("DRAFT"));
        var at = at(draft);
        refused(as(AARHUS).get(at), 404, "not-found");

        var proposed = as(REGION).post(at + "/proposals");
        proposed.then().statusCode(201).body("status", equalTo("PENDING_SIGNATURE"));
        as(AARHUS)
                .get(at)
                .then()
                .statusCode(200)
                .body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"));

        wrongPeopleAreRefused(at, proposed);
        bothSign(at, proposed);
        as(AARHUS).get(at + "/gaps").then().body("items", hasItem("FOLLOWUP_INTERVAL"));
        var plan = planned(draft.path("id"));
        Patience.until(
                () -> !as(AARHUS).get(at + "/gaps").<List<String>>path("items").contains("FOLLOWUP_INTERVAL"));
        var goal = draft.<String>path("terms.goals[0].subGoals[0].id");
        reportedTwice(plan, goal);
        overviewShowsItAll(draft.path("id"));
        historyProvesIt(at);
        anOutsiderSeesItOnceItIsShared(at, draft.path("id"), plan);
    }

    private void wrongPeopleAreRefused(String at, Response proposed) {
        refused(as(REGION).body(signature(proposed)).post(at + "/signatures"), 403, "forbidden");
        refused(as("signatory-odense").body(signature(proposed)).post(at + "/signatures"), 404, "not-found");
        refused(
                as("signatory-aarhus")
                        .body(Map.of("termsHash", proposed.path("termsHash"), "partnerId", region))
                        .post(at + "/signatures"),
                403,
                "not-yours");
        refused(as(AARHUS).body(Map.of()).post(at + "/withdrawals"), 403, "not-yours");
        as(REGION).get(at).then().body("version", equalTo(2)).body("signatures", empty());
    }

    private void bothSign(String at, Response proposed) {
        as("signatory-region")
                .body(signature(proposed))
                .post(at + "/signatures")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_SIGNATURE"));
        as("signatory-aarhus")
                .body(signature(proposed))
                .post(at + "/signatures")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("signatures.method", contains("DIRECT", "DIRECT"));
        as(REGION)
                .get(AGREEMENTS + "?status=ACTIVE&theme=TOBACCO&party=" + aarhus)
                .then()
                .body("items.id", hasItem((String) proposed.path("id")));
    }

    private String planned(String agreement) {
        var drafted = as(REGION).body(plan(agreement, aarhus, region)).post(PLANS);
        drafted.then().statusCode(201).body("subject.title.da", equalTo("Henvisning til rygestop"));
        var at = PLANS + "/" + drafted.path("id");
        as(REGION).post(at + "/activations").then().statusCode(201).body("status", equalTo("ACTIVE"));
        as(AARHUS)
                .get(OCCASIONS + "?plan=" + drafted.path("id"))
                .then()
                .body("items", hasSize(8))
                .body("items[0]._links", hasKey("write-report"));
        return at;
    }

    private void reportedTwice(String plan, String goal) {
        var first = OCCASIONS + "/"
                + as(AARHUS)
                        .get(OCCASIONS + "?sort=dueDate&limit=1&plan=" + plan.substring(PLANS.length() + 1))
                        .<String>path("items[0].id");
        as(AARHUS)
                .header("If-Match", "*")
                .body(report(goal, 20))
                .put(first + "/report")
                .then()
                .statusCode(200);
        as(AARHUS).post(first + "/submissions").then().statusCode(201).body("status", equalTo("REPORTED"));
        refused(as(AARHUS).post(first + "/receipts"), 403, "not-yours");
        as(REGION)
                .body(Map.of("comment", "Hvor mange blev henvist?"))
                .post(first + "/returns")
                .then()
                .statusCode(201)
                .body("status", equalTo("RETURNED"));
        as(AARHUS)
                .header("If-Match", "*")
                .body(report(goal, 25))
                .put(first + "/report")
                .then()
                .statusCode(200);
        as(AARHUS).post(first + "/submissions").then().statusCode(201);
        as(REGION).post(first + "/receipts").then().statusCode(201).body("status", equalTo("RECEIVED"));
    }

    private void overviewShowsItAll(String agreement) {
        as(AARHUS)
                .get("/samverk/v1/overview/agreements/" + agreement)
                .then()
                .statusCode(200)
                .body("agreement.status", equalTo("ACTIVE"))
                .body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("plans", hasSize(1))
                .body("lastReport.status", equalTo("RECEIVED"))
                .body("lastReport.sequence", equalTo(1))
                .body("lastReport.report.goalStatuses.progress", contains(25))
                .body("nextOccasion.status", equalTo("SCHEDULED"))
                .body("nextOccasion.sequence", equalTo(2))
                .body("overdue", equalTo(0))
                .body("unavailable", empty());
    }

    /// The draft was its owner's alone, so the other party reads that something was there, and not what. That the
    /// agreement is in force is written by itself, within a minute.
    private void historyProvesIt(String at) {
        as(AARHUS)
                .get(at + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type.findAll { it != 'agreement.in-force' }",
                        contains("agreement.signed", "agreement.signed", "agreement.proposed", "agreement.hidden"))
                .body(
                        "items.findAll { it.type == 'agreement.signed' }.actorOrganisation",
                        contains(AnAgreement.AARHUS, AnAgreement.REGION));
        as(REGION).get(at + "/history").then().body("items.type", hasItem("agreement.drafted"));
    }

    private void anOutsiderSeesItOnceItIsShared(String at, String id, String plan) {
        refused(as(ODENSE).get(at), 404, "not-found");
        refused(as(ODENSE).get(plan), 404, "not-found");
        refused(as(ODENSE).get("/samverk/v1/overview/agreements/" + id), 404, "not-found");
        as(ODENSE).get(OCCASIONS + "?agreement=" + id).then().body("items", empty());
        as(ODENSE).get("/samverk/v1/events/agreements?subject=" + id).then().body("$", empty());
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at)
                .then()
                .statusCode(200);
        as(ODENSE).get(at).then().statusCode(200).body("_links", not(hasKey("update")));
        Patience.until(() -> as(ODENSE).get(plan).statusCode() == 200);
        as(READER).get(plan).then().statusCode(200);
        as(ODENSE).get(OCCASIONS + "?agreement=" + id).then().body("items", hasSize(8));
    }
}
