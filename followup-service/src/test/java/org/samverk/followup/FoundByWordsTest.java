package org.samverk.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.evaluation.AnEvaluation.EVALUATIONS;
import static org.samverk.followup.evaluation.AnEvaluation.evaluating;
import static org.samverk.followup.evaluation.AnEvaluation.planned;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.REPORTS;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.raised;
import static org.samverk.followup.need.ANeed.report;
import static org.samverk.followup.need.ANeed.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.followup.need.ANeed;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FoundByWordsTest {
    private final Stage stage;

    @Inject
    FoundByWordsTest(Stage stage) {
        this.stage = stage;
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

    @Test
    void a_plan_is_found_by_the_words_of_its_title_in_any_language_and_case() {
        var content = draft(AGREEMENT);
        content.put("title", Map.of("da", "Kvækerflor i Ålborg", "en", "Quagmire blossom"));
        var plan = drafted(content);
        foundBy(PLANS, plan, "kvækerflor", "KVÄKER alborg", "blossom quag", "Kvaekerflor aalborg");
        notFound(PLANS, STRANGER, "kvækerflor");
    }

    @Test
    void an_evaluation_is_found_by_the_words_of_its_title_in_any_language_and_case() {
        var content = evaluating(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("title", Map.of("da", "Kvækerflor i Ålborg", "en", "Quagmire blossom"));
        var evaluation = planned(content);
        foundBy(EVALUATIONS, evaluation, "kvækerflor", "KVÄKER alborg", "blossom quag", "Kvaekerflor aalborg");
        notFound(EVALUATIONS, STRANGER, "kvækerflor");
    }

    @Test
    void a_report_is_found_by_the_words_of_title_and_summary_once_it_is_published() {
        var content = report(year(), "Kväkerflor i Ålborg", ANeed.finding("Rökning"));
        content.put("summary", Map.of("sv", "Snirklar överallt", "en", "Quagmire blossom"));
        var report = ANeed.drafted(content);
        notFound(REPORTS, STRANGER, "kvækerflor");
        as(COORDINATOR).post(ANeed.reportAt(report) + "/publications").then().statusCode(201);
        foundBy(REPORTS, report, "kvækerflor", "KVÄKER alborg", "blossom snirkl", "Kvaekerflor aalborg");
        found(REPORTS, STRANGER, "kvækerflor").then().body("items.id", contains(report.<String>path("id")));
    }

    @Test
    void a_challenge_is_found_by_the_words_of_what_is_wrong() {
        var content = challenge("Var tredje elev röker kväkerflor i Ålborg");
        content.put("visibility", "PRIVATE");
        var challenge = raised(content);
        foundBy(CHALLENGES, challenge, "kvækerflor", "KVÄKER alborg", "elev tredje kväk", "Kvaekerflor aalborg");
        notFound(CHALLENGES, AARHUS, "kvækerflor");
        as(COORDINATOR)
                .queryParam("q", "kvækerflor")
                .get(CHALLENGES + "/summary")
                .then()
                .body("themes.theme", contains("TOBACCO"));
    }

    @Test
    void another_text_is_found_and_the_old_one_no_more() {
        var challenge = raised(challenge("Snirkelsnegl"));
        ANeed.changed(ANeed.at(challenge), Map.of("text", Map.of("sv", "Krumspringsko")))
                .then()
                .statusCode(200);
        found(CHALLENGES, COORDINATOR, "krumspringsko").then().body("items.id", contains(challenge.<String>path("id")));
        notFound(CHALLENGES, COORDINATOR, "snirkelsnegl");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLANS, EVALUATIONS, REPORTS, CHALLENGES})
    void words_narrow_what_other_filters_leave_and_too_many_are_refused(String list) {
        found(list + "?owner=" + APlan.OUTSIDER + "&count=true", COORDINATOR, "kvækerflor")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        problem(found(list, COORDINATOR, "x".repeat(201)), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("q"));
        problem(found(list + "?words=x", COORDINATOR, "x"), 400, "unknown-parameter")
                .then()
                .body("errors.parameter", contains("words"));
    }

    private static void foundBy(String list, Response one, String... words) {
        for (var each : List.of(words)) {
            found(list, COORDINATOR, each).then().body("items.id", contains(one.<String>path("id")));
        }
        notFound(list, COORDINATOR, "kvækerflor odense");
        notFound(list, COORDINATOR, "kv_kerflor");
    }

    private static void notFound(String list, String token, String words) {
        found(list, token, words).then().statusCode(200).body("items", empty());
    }

    private static Response found(String list, String token, String words) {
        return as(token).queryParam("q", words).get(list);
    }
}
