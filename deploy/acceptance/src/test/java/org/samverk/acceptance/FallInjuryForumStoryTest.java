package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.acceptance.AForum.proposedBy;
import static org.samverk.acceptance.AForum.seat;
import static org.samverk.acceptance.AnAnalysis.ANALYSES;
import static org.samverk.acceptance.AnAnalysis.engagement;
import static org.samverk.acceptance.AnAnalysis.gains;
import static org.samverk.acceptance.AnAnalysis.stakeholder;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.partnerOf;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A municipality gathers six sectors against fall injuries, and finds out who matters and what is in it for them.
@ExtendWith(RunningSuite.class)
class FallInjuryForumStoryTest {
    private final Map<String, String> partners = new LinkedHashMap<>();

    @Test
    void enters_a_fall_injury_forum_of_six_sectors_with_a_complete_stakeholder_analysis() {
        partners.put("PUBLIC", partnerOf(SKOVDE));
        registered("CIVIL_SOCIETY", "ASSOCIATION", "Balansgillet");
        registered("PRIVATE", "BUSINESS", "Halkfria Golv AB");
        registered("ACADEMIA", "ACADEMIA", "Institutet för rörelse");
        registered("FAITH", "CHURCH", "Församlingen vid torget");
        registered("HEALTH_CARE", "HOSPITAL", "Rehabkliniken vid ån");
        sixSectorsMeet();
        var collaboration = anOpportunityIsExplored();
        var analysis = everyStakeholderGains(collaboration);
        allTenStepsAreDone(analysis);
        itIsSharedAsPictureAndCalendar(analysis);
        onlyItsOwnerSeesIt(analysis, collaboration);
    }

    private void registered(String sector, String kind, String name) {
        var partner = APartner.registered(Map.of("name", name, "country", "SE", "kind", kind));
        partner.then().body("sector", equalTo(sector));
        partners.put(sector, partner.path("id"));
    }

    private String partner(String sector) {
        return Objects.requireNonNull(partners.get(sector));
    }

    private void sixSectorsMeet() {
        var content = AForum.content("Fallskadeforum", "THEME_GROUP", "FORMAL", List.of(partner("PUBLIC")));
        content.put("themes", List.of("FALL_INJURY_PREVENTION", "PHYSICAL_ACTIVITY"));
        content.put("purposes", List.of("EXPERIENCE_EXCHANGE", "LEARNING", "DIALOGUE"));
        content.put("areas", List.of(Map.of("country", "SE", "level", "MUNICIPALITY", "code", "1496")));
        as(SKOVDE)
                .get(AForum.FORUMS + "?area=SE-1496&theme=FALL_INJURY_PREVENTION")
                .then()
                .body("items", empty());
        var forum = proposedBy(SKOVDE, content);
        refused(forum.activated(), 422, "forum-not-ready")
                .then()
                .body("errors.pointer", contains("/statedResponsibility", "/purpose", "/mandateDocument"));
        forum.changed(AForum.written("Att färre faller")).then().statusCode(200);
        partners.values().forEach(one -> created(forum.seat(seat(one, "ORDINARY", "Verksamhetschef"))));
        forum.activated().then().statusCode(201).body("status", equalTo("ACTIVE"));
        as(SKOVDE)
                .get(AForum.REPORTS + "/sector-mix?id=" + forum.id())
                .then()
                .statusCode(200)
                .body("items[0].members", equalTo(6))
                .body(
                        "items[0].membersBySector.keySet()",
                        containsInAnyOrder(partners.keySet().toArray()))
                .body("items[0].crossSector", equalTo(true));
    }

    private String anOpportunityIsExplored() {
        var idea = new HashMap<String, Object>();
        idea.put("title", Map.of("sv", "Balans i vardagen"));
        idea.put("cause", Map.of("sv", "Färre ska falla hemma"));
        idea.put("scope", "CROSS_SECTOR");
        idea.put(
                "participants",
                List.of(
                        Map.of("partnerId", partner("PUBLIC"), "role", "INITIATOR"),
                        Map.of("partnerId", partner("HEALTH_CARE"), "role", "PARTNER")));
        return created(as(SKOVDE).body(idea).post("/samverk/v1/collaborations")).path("id");
    }

    private AnAnalysis everyStakeholderGains(String collaboration) {
        var nowhere = AnAnalysis.content(UUID.randomUUID().toString());
        refused(as(SKOVDE).body(nowhere).post(ANALYSES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/collaborationId"));
        var draft = created(as(SKOVDE).body(AnAnalysis.content(collaboration)).post(ANALYSES));
        var analysis = new AnAnalysis(SKOVDE, ANALYSES + "/" + draft.path("id"));
        var clinic = analysis.with(stakeholder(partner("HEALTH_CARE"), "KEY"));
        refused(benefitForAll(collaboration), 422, "benefit-missing");
        refused(
                as(SKOVDE).body(stakeholder(partner("HEALTH_CARE"), "PRIMARY")).post(analysis.at() + "/stakeholders"),
                422,
                "stakeholder-twice");
        created(analysis.act("submissions"));
        refused(analysis.act("completions"), 422, "analysis-incomplete")
                .then()
                .body("errors.pointer", hasItems("/ownGoals", "/citizenBenefit", "/stakeholders/0/benefits"));
        created(analysis.act("returns"));
        analysis.changed(clinic, gains("Kortare vårdtider", "Färre höftfrakturer"));
        benefitForAll(collaboration).then().statusCode(200).body("readiness.score.met", equalTo(1));
        theClinicIsMoreThanInformed(analysis, clinic);
        for (var sector : List.of("CIVIL_SOCIETY", "PRIVATE", "ACADEMIA", "FAITH")) {
            analysis.with(stakeholder(partner(sector), "SECONDARY"));
        }
        return analysis;
    }

    private static Response benefitForAll(String collaboration) {
        return as(SKOVDE)
                .header("If-Match", "*")
                .body(Map.of("items", List.of(Map.of("item", "BENEFIT_FOR_ALL", "state", "MET"))))
                .put("/samverk/v1/collaborations/" + collaboration + "/readiness");
    }

    private void theClinicIsMoreThanInformed(AnAnalysis analysis, String clinic) {
        analysis.assessed(clinic, partner("PUBLIC"), 3, 5);
        analysis.engaged(clinic, engagement("PLANNING", "INFORM", "2027-03-01"));
        as(SKOVDE).get(clinic).then().body("warnings", contains("KEY_ONLY_INFORMED"));
        analysis.engaged(clinic, engagement("FOLLOW_UP", "WORK_GROUP", "2027-02-01"));
        as(SKOVDE).get(clinic).then().body("warnings", contains("FOLLOW_UP_BEFORE_PLANNING"));
        refused(
                as(SKOVDE).body(engagement("PLANNING", "CONSULT", "2027-03-01")).post(clinic + "/engagements"),
                422,
                "phase-taken");
        analysis.engaged(clinic, engagement("NEEDS_ANALYSIS", "CONSULT", "2027-01-20"));
    }

    private static void allTenStepsAreDone(AnAnalysis analysis) {
        analysis.changed(analysis.at(), AnAnalysis.rest());
        analysis.progress()
                .then()
                .body("steps", equalTo(10))
                .body("done", equalTo(9))
                .body("items.findAll { !it.done }.item", contains("ARGUMENTS"));
        created(as(SKOVDE)
                .body(Map.of(
                        "type",
                        "RESISTANCE_TO_CHANGE",
                        "text",
                        "Vi har alltid tränat var för sig",
                        "argument",
                        "En höftfraktur kostar mer än en träningslokal"))
                .post(analysis.at() + "/objections"));
        analysis.progress().then().body("done", equalTo(10)).body("items.done", everyItem(equalTo(true)));
        created(analysis.act("submissions"));
        created(analysis.act("completions")).then().body("status", equalTo("COMPLETED"));
    }

    private static void itIsSharedAsPictureAndCalendar(AnAnalysis analysis) {
        as(SKOVDE)
                .accept("image/svg+xml")
                .header("Accept-Language", "sv")
                .get(analysis.at() + "/matrix")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Content-Language", equalTo("sv"))
                .body(containsString("Rehabkliniken"));
        as(SKOVDE)
                .accept("text/calendar")
                .header("Accept-Language", "sv")
                .get(analysis.at() + "/timeline")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(startsWith("BEGIN:VCALENDAR\r\n"))
                .body(containsString("DTSTART;VALUE=DATE:20270301\r\n"));
    }

    private static void onlyItsOwnerSeesIt(AnAnalysis analysis, String collaboration) {
        refused(as(AARHUS).get(analysis.at()), 404, "not-found");
        var done = ANALYSES + "?status=COMPLETED&collaboration=" + collaboration;
        as(SKOVDE).get(done).then().body("items.stakeholderCount", contains(5));
        as(AARHUS).get(done).then().statusCode(200).body("items", empty());
        // Said to be for everybody, and yet for those alone who see the collaboration it is made for.
        analysis.changed(analysis.at(), Map.of("visibility", "SHARED"));
        refused(as(AARHUS).get(analysis.at()), 404, "not-found");
    }
}
