package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An idea becomes a collaboration, and commits itself step by step until an agreement stands behind it.
@ExtendWith(RunningSuite.class)
class CollaborationStoryTest {
    private static final String COLLABORATIONS = "/samverk/v1/collaborations";
    private static final Map<String, String> LETTER = Map.of("title", "Original på papir", "reference", "Sag 4711");

    private final String region = partner(AnAgreement.REGION);
    private final String aarhus = partner(AnAgreement.AARHUS);

    @Test
    void an_idea_becomes_a_collaboration_and_a_signed_agreement_makes_it_formal() {
        var at = COLLABORATIONS + "/" + idea().path("id");
        refused(as(ODENSE).get(at), 404, "not-found");
        refused(as(AARHUS).body(Map.of()).post(at + "/establishments"), 403, "not-yours");
        as(REGION)
                .header("If-Match", "*")
                .body(Map.of("items", List.of(Map.of("item", "TRUST", "state", "MET"))))
                .put(at + "/readiness")
                .then()
                .statusCode(200)
                .body("readiness.score.met", equalTo(1));
        as(REGION)
                .body(Map.of())
                .post(at + "/establishments")
                .then()
                .statusCode(201)
                .body("status", equalTo("ESTABLISHED"))
                .body("opportunity", equalTo("ADOPTED"));
        refused(moved(at, "COMMITTED"), 422, "commitment-needs-practice");
        changed(at, Map.of("practices", List.of("MUTUAL_REFERRAL"))).then().statusCode(200);
        moved(at, "COMMITTED").then().statusCode(201).body("commitmentLevel", equalTo("COMMITTED"));
        refused(moved(at, "FORMAL"), 422, "commitment-needs-agreement");

        var agreement = concluded(region, aarhus).<String>path("id");
        linkedOnceTheAgreementsAnswer(at, agreement);
        // The signatures may not have been heard of yet: they are asked for before anybody is refused.
        Patience.insist(() -> moved(at, "FORMAL")).then().statusCode(201).body("reviewNeeded", equalTo(false));
        theOtherParticipantSeesItAll(at, agreement);
        anOutsiderSeesTheLevelOnceItIsShared(at, agreement);
    }

    @Test
    void when_its_agreement_has_ended_a_collaboration_stays_formal_until_somebody_reviews_it() {
        var today = AnAgreement.today();
        var agreement = signedOnPaper(today.minusDays(100), today.minusDays(95));
        var at = COLLABORATIONS + "/" + idea().path("id");
        created(as(REGION).body(Map.of()).post(at + "/establishments"));
        Patience.insist(() -> changed(at, Map.of("agreementIds", List.of(agreement.<String>path("id")))))
                .then()
                .statusCode(200);
        refused(Patience.insist(() -> moved(at, "FORMAL", today.minusDays(96))), 422, "date-out-of-order");
        var formal = moved(at, "FORMAL", today.minusDays(95));
        formal.then()
                .statusCode(201)
                .body("commitmentSince", equalTo(today.minusDays(95).toString()))
                .body("reviewNeeded", equalTo(false));

        noticed(agreement, region, today).then().body("status", equalTo("NOTICE_GIVEN"));
        as(REGION).get(at).then().body("reviewNeeded", equalTo(false));
        noticed(agreement, aarhus, today.minusDays(40)).then().body("status", equalTo("TERMINATED"));
        Patience.until(() -> as(REGION).get(at).path("reviewNeeded"));
        as(AARHUS)
                .get(at)
                .then()
                .body("commitmentLevel", equalTo("FORMAL"))
                .body("version", equalTo(formal.<Integer>path("version")))
                .body("agreements.formalises", contains(false));
        as(REGION)
                .get(COLLABORATIONS + "?reviewNeeded=true&limit=100")
                .then()
                .body("items.id", hasItem(formal.<String>path("id")));
        moved(at, "INFORMAL").then().statusCode(201).body("reviewNeeded", equalTo(false));
    }

    /// With a month's notice, whenever it is given.
    private Response signedOnPaper(LocalDate byRegion, LocalDate byAarhus) {
        var terms = AnAgreement.terms(region, aarhus);
        terms.put("period", Map.of("start", byAarhus.plusDays(5).toString()));
        terms.put("noticeRules", List.of(Map.of("notice", "P1M", "anchor", "ANY_DAY")));
        var draft = created(as(REGION).body(Map.of("terms", terms)).post(AnAgreement.AGREEMENTS));
        var proposed = created(as(REGION).post(AnAgreement.at(draft) + "/proposals"));
        signed(proposed, region, byRegion);
        return signed(proposed, aarhus, byAarhus);
    }

    private static Response signed(Response proposed, String party, LocalDate day) {
        return created(as(REGION)
                .body(Map.of(
                        "partnerId",
                        party,
                        "termsHash",
                        proposed.path("termsHash"),
                        "signedOn",
                        day.toString(),
                        "evidence",
                        LETTER))
                .post(AnAgreement.at(proposed) + "/recorded-signatures"));
    }

    private static Response noticed(Response agreement, String party, LocalDate received) {
        return created(as(REGION)
                .body(Map.of("partnerId", party, "receivedOn", received.toString(), "evidence", LETTER))
                .post(AnAgreement.at(agreement) + "/recorded-notices"));
    }

    private Response idea() {
        var idea = as(REGION)
                .body(Map.of(
                        "title",
                        Map.of("da", "Rygestop på tværs"),
                        "cause",
                        Map.of("da", "Færre skal begynde at ryge"),
                        "scope",
                        "MUNICIPALITY_REGION",
                        "participants",
                        List.of(
                                Map.of("partnerId", region, "role", "INITIATOR"),
                                Map.of("partnerId", aarhus, "role", "PARTNER"))))
                .post(COLLABORATIONS);
        idea.then().statusCode(201).body("opportunity", equalTo("IDEA"));
        return idea;
    }

    private static Response moved(String at, String to) {
        return as(REGION).body(Map.of("to", to, "reason", "Aftalt")).post(at + "/commitment-changes");
    }

    private static Response moved(String at, String to, LocalDate day) {
        return as(REGION)
                .body(Map.of("to", to, "date", day.toString(), "reason", "Aftalt"))
                .post(at + "/commitment-changes");
    }

    private static Response changed(String at, Map<String, Object> patch) {
        return as(REGION).header("If-Match", "*").body(patch).patch(at);
    }

    /// What is known is read without them; an agreement nobody here has heard of is asked for.
    private static void linkedOnceTheAgreementsAnswer(String at, String agreement) {
        var unheardOf = UUID.randomUUID().toString();
        RunningSuite.suite().kill("agreements-service");
        try {
            as(AARHUS).get(at).then().statusCode(200).body("commitmentLevel", equalTo("COMMITTED"));
            refused(changed(at, Map.of("agreementIds", List.of(unheardOf))), 503, "service-unavailable");
        } finally {
            RunningSuite.suite().restart("agreements-service");
        }
        Patience.insist(() -> changed(at, Map.of("agreementIds", List.of(agreement))))
                .then()
                .statusCode(200)
                .body("agreements.type", contains("PARTNERSHIP_AGREEMENT"));
    }

    private void theOtherParticipantSeesItAll(String at, String agreement) {
        as(AARHUS)
                .get(at)
                .then()
                .body("commitmentLevel", equalTo("FORMAL"))
                .body("participants.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("agreementIds", contains(agreement))
                .body("agreements.formalises", contains(true));
        as(AARHUS)
                .get(at + "/commitment-changes")
                .then()
                .body("items.to", contains("FORMAL", "COMMITTED"))
                .body("items.from", contains("COMMITTED", "INFORMAL"));
        as(AARHUS).get(at + "/history").then().body("chainHolds", equalTo(true));
        as(AARHUS)
                .get(COLLABORATIONS + "/network?minLevel=FORMAL&partner=" + aarhus)
                .then()
                .statusCode(200)
                .body("nodes.name", hasItem("Region Midtjylland"))
                .body("edges.level", hasItem("FORMAL"));
    }

    private static void anOutsiderSeesTheLevelOnceItIsShared(String at, String agreement) {
        refused(as(ODENSE).get(at), 404, "not-found");
        as(ODENSE)
                .get("/samverk/v1/events/partners?subject=" + at.substring(COLLABORATIONS.length() + 1))
                .then()
                .body("$", empty());
        changed(at, Map.of("visibility", "SHARED")).then().statusCode(200);
        as(ODENSE)
                .get(at)
                .then()
                .statusCode(200)
                .body("commitmentLevel", equalTo("FORMAL"))
                .body("agreementIds", empty());
        as(ODENSE).get(at + "/history").then().body(not(containsString(agreement)));
    }
}
