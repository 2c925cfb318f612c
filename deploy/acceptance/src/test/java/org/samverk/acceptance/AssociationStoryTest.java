package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.samverk.acceptance.AForum.REPORTS;
import static org.samverk.acceptance.AForum.appointed;
import static org.samverk.acceptance.AForum.chair;
import static org.samverk.acceptance.AForum.proposedBy;
import static org.samverk.acceptance.AForum.seat;
import static org.samverk.acceptance.AForum.sent;
import static org.samverk.acceptance.AMeeting.MEETINGS;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.Callers.ODENSE;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.partnerOf;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Municipalities in an association, and the health board of their region, steer their cooperation together. Nobody is
/// named: functions sit, are appointed, and get the notes.
@ExtendWith(RunningSuite.class)
class AssociationStoryTest {
    private final String skovde = partnerOf(SKOVDE);
    private final String lidkoping = APartner.governing("SE-1494", "MUNICIPALITY");
    private final String region = APartner.governing("SE-14", "REGION");
    private final String association = APartner.associationOf(List.of(skovde, lidkoping));
    private final String board = APartner.boardOf(region);

    @Test
    void enters_a_municipal_association_with_its_board_steering_group_strategy_group_and_work_group() {
        eachIsFoundWhereItBelongs();
        theirCooperationIsFormalisedByAnAgreementOnly();
        var steering = bothPresidiumsSteer();
        var strategy = functionsMakeStrategy(steering);
        var work = partiesConcernedDoTheWork(strategy);
        whoReportsToWhomIsSeenByAll(steering, strategy, work);
        theStrategyGroupMeetsAndDecides(strategy);
    }

    private void eachIsFoundWhereItBelongs() {
        as(SKOVDE)
                .get(PARTNERS + "?memberOf=" + association)
                .then()
                .body("items.id", containsInAnyOrder(skovde, lidkoping));
        as(SKOVDE)
                .get(PARTNERS + "?kind=REGIONAL_BOARD&parent=" + region)
                .then()
                .body("items.id", hasItem(board));
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("memberships", List.of(association)))
                .patch(PARTNERS + "/" + association)
                .then()
                .statusCode(422);
    }

    private void theirCooperationIsFormalisedByAnAgreementOnly() {
        var content = new HashMap<String, Object>();
        content.put("title", Map.of("sv", "Fullföljda studier för alla"));
        content.put("cause", Map.of("sv", "Den som går ut skolan mår bättre"));
        content.put("scope", "MUNICIPALITY_REGION");
        content.put("ownerPartnerId", association);
        content.put("practices", List.of("CONCRETE_COOPERATION"));
        content.put(
                "participants",
                List.of(
                        Map.of("partnerId", association, "role", "INITIATOR"),
                        Map.of("partnerId", board, "role", "PARTNER")));
        var at = "/samverk/v1/collaborations/"
                + created(as(REGISTRAR).body(content).post("/samverk/v1/collaborations"))
                        .path("id");
        created(committed(at, "COMMITTED")).then().body("commitmentLevel", equalTo("COMMITTED"));
        refused(committed(at, "FORMAL"), 422, "commitment-needs-agreement");
    }

    private static Response committed(String at, String level) {
        return as(REGISTRAR)
                .body(Map.of("to", level, "reason", "Samverkan utvecklas"))
                .post(at + "/commitment-changes");
    }

    private AForum bothPresidiumsSteer() {
        var steering = founded("Politisk styrgrupp i väster", "POLITICAL_STEERING_GROUP", null);
        refused(steering.seat(seat(association, "ORDINARY", "Direktör")), 422, "not-political");
        created(steering.seat(seat(association, "PRESIDIUM", "Ordförande i direktionen")));
        refused(steering.activated(), 422, "forum-not-ready")
                .then()
                .body("errors.code", contains("owner-without-seat"));
        created(steering.seat(chair(seat(board, "PRESIDIUM", "Ordförande i nämnden"))));
        created(steering.activated());
        return steering;
    }

    private AForum functionsMakeStrategy(AForum steering) {
        var strategy = founded("Strategigruppen i väster", "STRATEGY_GROUP", steering);
        created(strategy.seat(chair(seat(skovde, "ORDINARY", "Kommunchef"))));
        refused(strategy.seat(chair(seat(lidkoping, "ORDINARY", "Kommunchef"))), 422, "two-chairs");
        created(strategy.seat(seat(lidkoping, "ORDINARY", "Kommunchef")));
        created(strategy.seat(seat(board, "ORDINARY", "Folkhälsochef")));
        created(strategy.seat(seat(association, "ORDINARY", "Enhetschef")));
        created(strategy.seat(seat(region, "EX_OFFICIO", "Regionutvecklare")));
        created(strategy.activated());
        return strategy;
    }

    private AForum founded(String name, String type, @Nullable AForum above) {
        var content = AForum.content(name, type, "FORMAL", List.of(association, board));
        content.putAll(AForum.written("Att parternas samverkan är långsiktig"));
        if (above != null) {
            content.put("reportsToForumId", above.id());
        }
        return proposedBy(REGISTRAR, content);
    }

    /// Sent and appointed by the strategy group, from the parties concerned alone.
    private AForum partiesConcernedDoTheWork(AForum strategy) {
        var work = founded("Arbetsgruppen i väster", "WORKING_GROUP", strategy);
        var outsider = partnerOf(ODENSE);
        refused(work.seat(sent(seat(outsider, "ORDINARY", "Konsulent"), strategy)), 422, "not-concerned");
        created(work.seat(sent(seat(skovde, "ORDINARY", "Folkhälsoplanerare"), strategy)));
        created(work.seat(sent(seat(lidkoping, "ORDINARY", "Skolutvecklare"), strategy)));
        refused(work.appoint(appointed("PROCESS_LEADER", outsider, "Konsulent", strategy)), 422, "not-concerned");
        created(work.appoint(appointed("PROCESS_LEADER", association, "Processledare", strategy)))
                .then()
                .body("appointments[0].appointedByForum.name.sv", equalTo("Strategigruppen i väster"));
        var planner =
                Map.of("role", "PUBLIC_HEALTH_PLANNER", "title", "Folkhälsoplanerare", "email", "halsa@skovde.example");
        created(as(SKOVDE).body(planner).post(PARTNERS + "/" + skovde + "/contacts"));
        created(work.appoint(appointed("LOCAL_PROCESS_LEADER", skovde, "Folkhälsoplanerare", strategy)))
                .then()
                .body("appointments.role", contains("PROCESS_LEADER", "LOCAL_PROCESS_LEADER"));
        created(work.activated());
        return work;
    }

    private void whoReportsToWhomIsSeenByAll(AForum steering, AForum strategy, AForum work) {
        as(ODENSE)
                .get(steering.at() + "/organigram")
                .then()
                .statusCode(200)
                .body("root.chair.roleTitle", equalTo("Ordförande i nämnden"))
                .body("root.children.id", contains(strategy.id()))
                .body("root.children[0].members", equalTo(5))
                .body("root.children[0].chair.roleTitle", equalTo("Kommunchef"))
                .body("root.children[0].children.id", contains(work.id()));
        as(ODENSE)
                .get(REPORTS + "/seats?held=true&partner=" + lidkoping)
                .then()
                .body("items.forumId", contains(work.id(), strategy.id()))
                .body("items.roleTitle", contains("Skolutvecklare", "Kommunchef"));
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("reportsToForumId", work.id()))
                .patch(steering.at())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/forum-cycle"));
    }

    private void theStrategyGroupMeetsAndDecides(AForum strategy) {
        var meeting = AMeeting.monthly(strategy);
        as(SKOVDE)
                .get(MEETINGS + "?sort=start&forum=" + strategy.id())
                .then()
                .body(
                        "items.start", // on both sides of the change to summer time
                        contains("2026-02-10T07:00:00Z", "2026-03-10T07:00:00Z", "2026-04-14T06:00:00Z"));
        meeting.sharesItsNotes(skovde);
        meeting.decides(skovde);
        as(SKOVDE)
                .get(REPORTS + "/decisions?dueBy=2027-09-01&forum=" + strategy.id())
                .then()
                .body("items.reference", contains("§ 7"))
                .body("items.responsible.id", contains(skovde));
        as(ODENSE).get(REPORTS + "/decisions?forum=" + strategy.id()).then().body("items", empty());
    }
}
