package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.REGISTRAR;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DraftAgreementTest {
    private final FeedReader reader;

    @Inject
    DraftAgreementTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void a_draft_is_read_back_as_it_was_entered_by_its_owner_only() {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        drafted.then()
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("DRAFT"))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("visibility", equalTo("RESTRICTED"))
                .body("terms.goals[0].subGoals[0].number", equalTo("1.1"))
                .body("_links", hasKey("propose"))
                .body("_links", not(hasKey("sign")));
        refused(as(AARHUS).get(at(drafted)), 404, "not-found");
        as(AARHUS).get(AGREEMENTS + "?id=" + drafted.path("id")).then().body("items", empty());
        as(AARHUS)
                .get(AGREEMENTS + "?count=true&id=" + drafted.path("id"))
                .then()
                .body("total", equalTo(0));
        refused(as(AARHUS).get(at(drafted) + "/versions"), 404, "not-found");
        refused(as(AARHUS).get(at(drafted) + "/gaps"), 404, "not-found");
        refused(as(AARHUS).get(at(drafted) + "/history"), 404, "not-found");
    }

    @Test
    void a_draft_changes_by_whoever_owns_it_with_the_version_it_was_made_from() {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        refused(as(COORDINATOR).body(between(REGION, OUTSIDER)).put(at(drafted)), 428, "precondition-required");
        refused(
                as(COORDINATOR)
                        .header("If-Match", "\"9\"")
                        .body(between(REGION, OUTSIDER))
                        .put(at(drafted)),
                412,
                "precondition-failed");
        as(COORDINATOR)
                .header("If-Match", drafted.header("ETag"))
                .body(drafted.asString())
                .put(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(COORDINATOR)
                .header("If-Match", drafted.header("ETag"))
                .body(between(REGION, OUTSIDER))
                .put(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("termsVersion", equalTo(1))
                .body("parties.name", contains("Region Midtjylland", "Odense Kommune"));
        var proposed = proposed(between(REGION, MUNICIPALITY));
        refused(
                as(AARHUS)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("themes", List.of()))
                        .patch(at(proposed)),
                403,
                "not-yours");
        refused(as(AARHUS).body(Map.of()).post(at(proposed) + "/withdrawals"), 403, "not-yours");
        refused(as(AARHUS).body(Map.of()).post(at(proposed) + "/cancellations"), 403, "not-yours");
    }

    @Test
    void whoever_is_named_is_in_the_register_or_the_register_is_asked() throws Exception {
        var nobody = UUID.randomUUID();
        refused(as(COORDINATOR).body(between(REGION, nobody)).post(AGREEMENTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/terms/parties/1/partnerId"));
        NeighbourStub.whileAway(() -> refused(
                        as(COORDINATOR).body(between(REGION, nobody)).post(AGREEMENTS), 503, "service-unavailable")
                .then()
                .header("Retry-After", equalTo("2")));
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                nobody,
                1,
                Map.of(
                        "content",
                        Map.of("name", "Nyregistreret", "kind", "NGO", "country", "SE"),
                        "status",
                        "ACTIVE",
                        "confirmed",
                        false));
        drafted(between(REGION, nobody)).then().body("parties.name", hasItem("Nyregistreret"));
        NeighbourStub.whileAway(() -> drafted(between(REGION, nobody)));
    }

    @Test
    void a_registrar_drafts_for_another_and_keeps_at_it() {
        var content = new HashMap<>(between(MUNICIPALITY, OUTSIDER));
        content.put("ownerPartnerId", OUTSIDER.toString());
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 403, "not-yours");
        var drafted = as(REGISTRAR).body(content).post(AGREEMENTS);
        drafted.then().statusCode(201).body("owner.name", equalTo("Odense Kommune"));
        as(STRANGER).get(at(drafted)).then().statusCode(200).body("_links", hasKey("propose"));
        refused(as(AARHUS).get(at(drafted)), 404, "not-found");
        as(REGISTRAR).post(at(drafted) + "/proposals").then().statusCode(201);
    }

    @Test
    void bad_bodies_are_named_and_change_nothing() {
        refused(as(COORDINATOR).body("").post(AGREEMENTS), 400, "validation-failed");
        refused(as(COORDINATOR).body(Map.of()).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/terms"));
        var terms = new HashMap<>(terms(REGION, REGION));
        refused(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed");
        terms.putAll(terms(REGION, MUNICIPALITY));
        terms.put("title", Map.of("xx-not a tag", "A"));
        refused(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/terms/title"));
        refused(
                as(COORDINATOR)
                        .body(during("2026-05-01", "2026-04-30", REGION, MUNICIPALITY))
                        .post(AGREEMENTS),
                400,
                "validation-failed");
        var goal = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "level",
                "OVERALL_GOAL",
                "number",
                "1",
                "title",
                Map.of("da", "A")));
        terms.putAll(terms(REGION, MUNICIPALITY));
        terms.put("goals", List.of(goal));
        refused(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 422, "unknown-reference");
        goal.remove("id");
        terms.put("goals", List.of(goal, goal));
        refused(as(COORDINATOR).body(Map.of("terms", terms)).post(AGREEMENTS), 400, "validation-failed");
    }
}
