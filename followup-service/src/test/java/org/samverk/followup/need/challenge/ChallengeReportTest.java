package org.samverk.followup.need.challenge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.need.ANeed.CHALLENGES;
import static org.samverk.followup.need.ANeed.at;
import static org.samverk.followup.need.ANeed.challenge;
import static org.samverk.followup.need.ANeed.changed;
import static org.samverk.followup.need.ANeed.raised;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.ASubject;
import org.samverk.followup.Stage;
import org.samverk.followup.need.ANeed;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ChallengeReportTest {
    private final Stage stage;

    @Inject
    ChallengeReportTest(Stage stage) {
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

    private static Response challengeOf(String theme, String area, int severity) {
        var content = challenge("Räknas");
        content.put("theme", theme);
        content.put("area", area);
        content.put("severity", severity);
        return raised(content);
    }

    @Test
    void an_activity_that_answers_it_is_there_and_for_whoever_says_so_to_see() {
        var hidden = ASubject.published(Subject.Type.ACTIVITY, Visibility.RESTRICTED);
        var pilot = ASubject.published(Subject.Type.PILOT, Visibility.SHARED);
        var content = challenge("Besvarad");
        content.put("activityIds", List.of(hidden, pilot, UUID.randomUUID()));
        problem(as(COORDINATOR).body(content).post(CHALLENGES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/activityIds/1", "/activityIds/2"));
        content.put("activityIds", List.of(hidden));
        problem(as(STRANGER).body(content).post(CHALLENGES), 422, "unknown-reference");
        var challenge = raised(content);
        for (var told : List.of(challenge, as(COORDINATOR).get(at(challenge)))) {
            told.then()
                    .body("activities.id", contains(hidden.toString()))
                    .body("activities.title.da", contains("Gåture"));
        }
        as(STRANGER).get(at(challenge)).then().body("activities", empty()).body("hidden.activities", equalTo(1));
        as(COORDINATOR).post(at(challenge) + "/addressings").then().statusCode(201);
        ASubject.publish(Subject.Type.ACTIVITY, hidden, 2, Visibility.RESTRICTED);
        changed(at(challenge), Map.of("severity", 4)).then().statusCode(200);
    }

    @Test
    void challenges_without_effort_are_open_and_no_activity_answers_them() {
        var idle = raised(challenge("Ingen"));
        var content = challenge("Någon");
        var activity = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        content.put("activityIds", List.of(activity));
        var answered = raised(content);
        var otherwise = ANeed.addressed("Annat");
        var all = CHALLENGES
                + "?id=%s,%s,%s&count=true&withoutActivity="
                        .formatted(idle.path("id"), answered.path("id"), otherwise.path("id"));
        as(COORDINATOR)
                .get(all + "true")
                .then()
                .body("total", equalTo(1))
                .body("items.id", contains(idle.<String>path("id")));
        as(COORDINATOR)
                .get(all + "false")
                .then()
                .body("total", equalTo(1))
                .body("items.id", contains(answered.<String>path("id")));
        ASubject.cancelledActivity(activity, 2);
        stage.hear();
        as(COORDINATOR)
                .get(all + "true&sort=createdAt")
                .then()
                .body("items.id", contains(idle.<String>path("id"), answered.<String>path("id")));
        as(COORDINATOR).get(all + "false").then().body("items", empty());
    }

    @Test
    void lists_find_by_every_filter() {
        var activity = ASubject.published(Subject.Type.ACTIVITY, Visibility.SHARED);
        var content = challenge("Sökbar");
        content.put("targetGroups", List.of("YOUNG"));
        content.put("activityIds", List.of(activity));
        content.put("externalIds", List.of(Map.of("system", "plan", "value", "U-" + UUID.randomUUID())));
        var challenge = raised(content);
        String id = challenge.path("id");
        for (var filter : List.of(
                "owner=" + REGION,
                "area=SE-1496",
                "area=SE-14",
                "area=SE",
                "theme=TOBACCO",
                "severity=3",
                "status=OPEN",
                "withoutActivity=false",
                "targetGroup=YOUNG",
                "activity=" + activity,
                "externalId=plan:" + challenge.path("externalIds[0].value"))) {
            as(COORDINATOR)
                    .get(CHALLENGES + "?count=true&id=" + id + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items.id", contains(id));
        }
        for (var filter : List.of(
                "owner=" + MUNICIPALITY,
                "area=SE-13",
                "area=DK-0751",
                "theme=ALCOHOL",
                "severity=4",
                "status=RESOLVED",
                "withoutActivity=true",
                "targetGroup=OLDER",
                "activity=" + UUID.randomUUID(),
                "report=" + UUID.randomUUID(),
                "finding=" + UUID.randomUUID(),
                "externalId=plan:none")) {
            as(COORDINATOR)
                    .get(CHALLENGES + "?count=true&id=" + id + "&" + filter)
                    .then()
                    .body("total", equalTo(0))
                    .body("items", empty());
        }
    }

    @Test
    void lists_are_sorted_by_severity_and_status() {
        String mild = challengeOf("ALCOHOL", "SE-1496", 1).path("id");
        String bad = challengeOf("ALCOHOL", "SE-1496", 5).path("id");
        String met = ANeed.addressed("Mitt emellan").path("id");
        var all = CHALLENGES + "?id=%s,%s,%s&sort=".formatted(mild, bad, met);
        as(COORDINATOR).get(all + "severity").then().body("items.id", contains(mild, met, bad));
        as(COORDINATOR).get(all + "-severity").then().body("items.id", contains(bad, met, mild));
        as(COORDINATOR).get(all + "status,-severity").then().body("items.id", contains(met, bad, mild));
        as(COORDINATOR).get(all + "createdAt").then().body("items.id", contains(mild, bad, met));
    }

    @Test
    void they_are_counted_by_theme_area_severity_and_status_as_far_as_one_sees_them() throws Exception {
        var theme = "VGR:" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        challengeOf(theme, "SE-1496", 2);
        challengeOf(theme, "SE-1496", 5);
        challengeOf(theme, "DK-751", 1);
        var hidden = challenge("Dold");
        hidden.put("theme", theme);
        hidden.put("visibility", "PRIVATE");
        hidden.put("effort", Map.of("sv", "Något"));
        as(COORDINATOR).post(at(raised(hidden)) + "/addressings").then().statusCode(201);
        var summary = CHALLENGES + "/summary?theme=" + theme;
        as(COORDINATOR)
                .get(summary)
                .then()
                .statusCode(200)
                .body("total.challenges", equalTo(4))
                .body("total.open", equalTo(3))
                .body("total.withoutActivity", equalTo(3))
                .body("total.worst", equalTo(5))
                .body("themes.theme", contains(theme))
                .body("areas.area", contains("SE-1496", "DK-751"))
                .body("areas.areaName", contains("Skövde", "Aarhus"))
                .body("areas.count.challenges", contains(3, 1))
                .body("severities.severity", contains(1, 2, 3, 5))
                .body("statuses.status", contains("OPEN", "ADDRESSED"))
                .body("themesInAreas.area", contains("SE-1496", "DK-751"))
                .body("themesInAreas[0].count.worst", equalTo(5))
                .body("truncated", equalTo(false));
        as(AARHUS).get(summary).then().body("total.challenges", equalTo(3)).body("statuses.status", contains("OPEN"));
        as(COORDINATOR).get(summary + "&area=SE-14&severity=3").then().body("total.challenges", equalTo(2));
        as(COORDINATOR)
                .get(CHALLENGES + "/summary?theme=VGR:NOTHING")
                .then()
                .body("total.challenges", equalTo(0))
                .body("themes", empty());
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(summary)));
    }
}
