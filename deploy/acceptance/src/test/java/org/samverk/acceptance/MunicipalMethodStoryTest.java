package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.acceptance.AForum.proposedBy;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.Callers.SKOVDE;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.partnerOf;
import static org.samverk.acceptance.Callers.refused;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A municipality walks its cooperation through the municipal method, which ends with a plan of how and when it
/// is followed up and evaluated, year after year.
@ExtendWith(RunningSuite.class)
class MunicipalMethodStoryTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String PROCESSES = "/samverk/v1/process-plans";
    private static final List<String> UNTIL_FOLLOW_UP = List.of(
            "RECRUIT_COORDINATOR",
            "ANALYSE_NEEDS",
            "MAP_EXISTING_WORK",
            "SET_GOALS_AND_FRAMES",
            "PRIORITISE_EFFORTS",
            "MEET_REGULARLY",
            "FOLLOW_TRENDS",
            "LEARN_FROM_EACH_OTHER",
            "ACT_TOGETHER",
            "WRITE_DOWN_PURPOSE",
            "SHARE_NOTES",
            "REPORT_TO_COUNCIL",
            "COMPILE_DECISIONS");

    private final String skovde = partnerOf(SKOVDE);

    @Test
    void the_methods_follow_up_does_not_begin_before_it_is_settled_how_and_when() {
        var collaboration = collaboration();
        var process = begun(collaboration);
        refused(done(process, "DESCRIBE_EVALUATION", "KS 2026/114"), 422, "step-required-first");
        UNTIL_FOLLOW_UP.forEach(step -> done(process, step, null).then().statusCode(200));

        var plan = drafted(collaboration);
        var at = plan.<String>path("_links.self.href");
        refused(as(SKOVDE).post(at + "/activations"), 422, "plan-incomplete")
                .then()
                .body("errors.pointer", contains("/how", "/when"));
        changed(at, "how", Map.of("methods", List.of("INDICATORS", "WORKSHOP")));
        refused(as(SKOVDE).post(at + "/activations"), 422, "plan-incomplete")
                .then()
                .body("errors.pointer", contains("/when"));
        changed(at, "when", Map.of("dtstart", LocalDate.now(ZONE).plusDays(7).toString(), "rrule", "FREQ=YEARLY"));
        created(as(SKOVDE).post(at + "/activations")).then().body("status", equalTo("ACTIVE"));
        as(SKOVDE)
                .get(AnAgreement.OCCASIONS + "?sort=dueDate&plan=" + plan.path("id"))
                .then()
                .body("items.sequence", contains(1, 2))
                .body("items.status", contains("SCHEDULED", "SCHEDULED"));

        done(process, "PLAN_FOLLOW_UP", null).then().statusCode(200);
        done(process, "DESCRIBE_EVALUATION", plan.path("id")).then().statusCode(200);
        as(SKOVDE)
                .get(process + "/position")
                .then()
                .body("phase", equalTo("FOLLOW_UP"))
                .body("openSteps.code", hasItem("JUDGE_OUTCOMES"));
    }

    private String collaboration() {
        return created(as(SKOVDE)
                        .body(Map.of(
                                "title", Map.of("sv", "Trygg i centrum"),
                                "cause", Map.of("sv", "Fler ska våga vara ute"),
                                "scope", "CROSS_SECTOR",
                                "participants", List.of(Map.of("partnerId", skovde, "role", "INITIATOR"))))
                        .post("/samverk/v1/collaborations"))
                .path("id");
    }

    private static String begun(String collaboration) {
        List<String> methods = as(SKOVDE)
                .get("/samverk/v1/collaboration-models?limit=100")
                .path("items.findAll { it.code == 'ASELE_METHOD' }.id");
        return created(as(SKOVDE)
                        .body(Map.of(
                                "modelId", methods.getFirst(),
                                "collaborationId", collaboration,
                                "title", Map.of("sv", "Trygg i centrum, steg för steg")))
                        .post(PROCESSES))
                .path("_links.self.href");
    }

    private static Response done(String process, String step, @Nullable String evidence) {
        var content = new HashMap<String, Object>(Map.of("status", "DONE"));
        if (evidence != null) {
            content.put("evidence", Map.of("title", "Uppföljningsplan", "reference", evidence));
        }
        return as(SKOVDE).header("If-Match", "*").body(content).patch(process + "/steps/" + step);
    }

    /// The work group reports to the council, and not to itself.
    private Response drafted(String collaboration) {
        var group = proposedBy(SKOVDE, AForum.content("Arbetsgruppen", "WORKING_GROUP", "INFORMAL", List.of(skovde)));
        var council = proposedBy(SKOVDE, AForum.content("Rådet", "COUNCIL", "INFORMAL", List.of(skovde)));
        var content = new HashMap<String, Object>(Map.of(
                "subject", Map.of("type", "COLLABORATION", "id", collaboration),
                "title", Map.of("sv", "Så följer vi upp, år efter år"),
                "purposes", List.of("LEARNING", "IMPROVEMENT"),
                "reporter", Map.of("forumId", group.id()),
                "recipient", Map.of("forumId", group.id()),
                "sustainabilityText", Map.of("sv", "Samordnaren är fast anställd"),
                "horizon", LocalDate.now(ZONE).plusYears(5).toString()));
        refused(as(SKOVDE).body(content).post(PLANS), 400, "validation-failed")
                .then()
                .body("errors.pointer", hasItem("/recipient"));
        content.put("recipient", Map.of("forumId", council.id()));
        var plan = created(as(SKOVDE).body(content).post(PLANS));
        plan.then().body("status", equalTo("DRAFT")).body("$", not(hasKey("how")));
        return plan;
    }

    private static void changed(String at, String member, Object value) {
        as(SKOVDE)
                .header("If-Match", "*")
                .body(Map.of(member, value))
                .patch(at)
                .then()
                .statusCode(200);
    }
}
