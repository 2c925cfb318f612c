package org.samverk.agreements.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.agreements.activity.AnActivity.ACTIVITIES;
import static org.samverk.agreements.activity.AnActivity.at;
import static org.samverk.agreements.activity.AnActivity.changed;
import static org.samverk.agreements.activity.AnActivity.planned;
import static org.samverk.agreements.activity.AnActivity.taken;
import static org.samverk.agreements.activity.AnActivity.titled;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivityInputTest {
    private final FeedReader reader;

    @Inject
    ActivityInputTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static Response posted(String body) {
        return as(COORDINATOR).body(body).post(ACTIVITIES);
    }

    @Test
    void every_member_to_blame_is_named() {
        refused(posted("{}"), 400, "validation-failed")
                .then()
                .body("errors.pointer", containsInAnyOrder("/title", "/type"));
        var content = titled("Alt forkert");
        content.put("expectedEffect", 0);
        content.put("effort", 6);
        content.put("priority", 100.5);
        content.put("participantIds", Collections.nCopies(2, REGION));
        content.put("challengeIds", Collections.nCopies(51, REGION));
        content.put("themes", List.of(""));
        content.put("externalIds", List.of(Map.of("system", "", "value", "x")));
        content.put("goalIds", List.of(REGION));
        content.put("visibility", "RESTRICTED");
        content.put("purpose", "HEALTH_PROMOTION");
        content.put("preventionLevel", "PRIMARY");
        content.put("period", Map.of("start", "2026-02-01", "end", "2026-01-31"));
        refused(as(COORDINATOR).body(content).post(ACTIVITIES), 400, "validation-failed")
                .then()
                .body(
                        "errors.pointer.unique()",
                        containsInAnyOrder(
                                "/expectedEffect",
                                "/effort",
                                "/priority",
                                "/participantIds",
                                "/challengeIds",
                                "/themes/0",
                                "/externalIds/0/system",
                                "/goalIds",
                                "/visibility",
                                "/preventionLevel",
                                "/period/end"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"title\":",
                "[]",
                "{\"title\":{\"da\":\"x\"},\"type\":\"DANCING\"}",
                "{\"title\":{\"da\":\"x\"},\"type\":0}",
                "{\"title\":{\"da\":\"x\"},\"type\":\"OTHER\",\"purpose\":\"FUN\"}",
                "{\"title\":{\"da\":\"x\"},\"type\":\"OTHER\",\"colour\":\"red\"}",
                "{\"title\":{\"da\":\"x\"},\"type\":\"OTHER\",\"agreementId\":\"17\"}",
                "{\"title\":{\"da\":\"x\"},\"type\":\"OTHER\",\"period\":{\"start\":\"2026-02-30\"}}",
                "{\"title\":{\"da\":\"a\\u0000b\"},\"type\":\"OTHER\"}",
                "{\"title\":{},\"type\":\"OTHER\"}"
            })
    void what_is_no_activity_is_refused(String body) {
        as(COORDINATOR).body(body).post(ACTIVITIES).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "?status=DONE, validation-failed",
        "?type=DANCING, validation-failed",
        "?purpose=FUN, validation-failed",
        "?agreement=17, validation-failed",
        "?joint=perhaps, validation-failed",
        "?startsFrom=2026-02-30, validation-failed",
        "?externalId=nosystem, validation-failed",
        "?id=17, validation-failed",
        "?sort=colour, validation-failed",
        "?limit=101, validation-failed",
        "?colour=red, unknown-parameter"
    })
    void what_no_list_can_find_is_refused(String query, String slug) {
        refused(as(COORDINATOR).get(ACTIVITIES + query), 400, slug);
    }

    @Test
    void an_unknown_partner_is_named_where_it_stands() {
        var content = titled("Ukendte");
        content.put("responsiblePartnerId", UUID.randomUUID());
        content.put("participantIds", List.of(REGION, UUID.randomUUID()));
        refused(as(COORDINATOR).body(content).post(ACTIVITIES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", containsInAnyOrder("/responsiblePartnerId", "/participantIds/1"));
    }

    @Test
    void an_external_id_is_one_activitys_of_its_owner() {
        var content = titled("Først");
        content.put("externalIds", List.of(Map.of("system", "plan", "value", UUID.randomUUID())));
        planned(content);
        refused(as(COORDINATOR).body(content).post(ACTIVITIES), 409, "external-id-taken")
                .then()
                .body("errors.pointer", contains("/externalIds"));
    }

    @Test
    void a_reason_is_a_text_that_has_an_end() {
        var activity = planned(titled("Begrundet"));
        refused(
                as(COORDINATOR).body(Map.of("reason", "x".repeat(20_001))).post(at(activity) + "/starts"),
                400,
                "validation-failed");
        refused(as(COORDINATOR).body(Map.of("because", "x")).post(at(activity) + "/starts"), 400, "validation-failed");
        as(COORDINATOR).get(at(activity)).then().body("status", equalTo("PLANNED"));
        taken(activity, "starts").then().statusCode(201);
    }

    @Test
    void a_patch_is_a_merge_patch_that_leads_to_an_activity() {
        var activity = planned(titled("Lappet"));
        for (var bad : List.of("[]", "{\"type\":null}", "{\"colour\":\"red\"}", "{\"effort\":\"much\"}")) {
            refused(as(COORDINATOR).header("If-Match", "*").body(bad).patch(at(activity)), 400, "validation-failed");
        }
        refused(
                as(COORDINATOR)
                        .contentType("text/plain")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch(at(activity)),
                415,
                "unsupported-media-type");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body("{\"period\":null,\"status\":\"COMPLETED\",\"joint\":true}")
                .patch(at(activity))
                .then()
                .statusCode(200)
                .header("ETag", containsString("2"))
                .body("status", equalTo("PLANNED"))
                .body("joint", equalTo(false))
                .body("period.start", equalTo(null));
    }

    @Test
    void an_effort_prevents_at_a_level_only_as_long_as_it_is_prevention() {
        var content = titled("Røgfri skoletid");
        content.put("purpose", "PREVENTION");
        content.put("preventionLevel", "PRIMARY");
        var activity = planned(content);
        activity.then().body("purpose", equalTo("PREVENTION")).body("preventionLevel", equalTo("PRIMARY"));
        refused(changed(activity, COORDINATOR, Map.of("purpose", "HEALTH_PROMOTION")), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/preventionLevel"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body("{\"purpose\":\"HEALTH_PROMOTION\",\"preventionLevel\":null}")
                .patch(at(activity))
                .then()
                .statusCode(200)
                .body("purpose", equalTo("HEALTH_PROMOTION"))
                .body("preventionLevel", equalTo(null));
    }
}
