package org.samverk.agreements.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.activity.AnActivity.ACTIVITIES;
import static org.samverk.agreements.activity.AnActivity.at;
import static org.samverk.agreements.activity.AnActivity.changed;
import static org.samverk.agreements.activity.AnActivity.planned;
import static org.samverk.agreements.activity.AnActivity.serving;
import static org.samverk.agreements.activity.AnActivity.taken;
import static org.samverk.agreements.activity.AnActivity.titled;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivityResourceTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    ActivityResourceTest(FeedReader reader, SettableClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void it_is_read_back_as_said_in_one_statement_and_may_be_sent_back() throws Exception {
        var content = serving(signed(between(REGION, MUNICIPALITY)), "Opsporing på afdelingen");
        content.putAll(Map.of("themes", List.of("ALCOHOL"), "expectedEffect", 4, "effort", 2));
        var activity = planned(content);
        activity.then()
                .header("Location", containsString(at(activity)))
                .header("ETag", startsWith("\"1-"))
                .body("status", equalTo("PLANNED"))
                .body("visibility", equalTo("RESTRICTED"))
                .body("joint", equalTo(true))
                .body("rank", equalTo(2))
                .body("participants.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("_links", hasKey("start"));
        as(AARHUS).get(at(activity)).then().statusCode(200).body("_links", not(hasKey("update")));
        refused(as(STRANGER).get(at(activity)), 404, "not-found");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(as(COORDINATOR).get(at(activity)).asString())
                .put(at(activity))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(activity))));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(ACTIVITIES + "?limit=100")));
        assertTrue(SqlStatements.during(() -> planned(content)) <= 12);
    }

    @Test
    void what_it_names_is_there_and_has_a_part_in_the_agreement() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        var unknown = serving(agreement, "Ukendt");
        unknown.put("goalIds", List.of(UUID.randomUUID().toString()));
        refused(as(COORDINATOR).body(unknown).post(ACTIVITIES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/goalIds/0"));
        refused(
                as(STRANGER)
                        .body(Map.of(
                                "title", Map.of("da", "Nej"), "type", "OTHER", "agreementId", agreement.path("id")))
                        .post(ACTIVITIES),
                422,
                "unknown-reference");
        var stranger = serving(agreement, "Fremmed");
        stranger.put("responsiblePartnerId", OUTSIDER.toString());
        refused(as(COORDINATOR).body(stranger).post(ACTIVITIES), 422, "not-a-party")
                .then()
                .body("errors.pointer", contains("/responsiblePartnerId"));
        var nobody = titled("Ingen");
        nobody.put("participantIds", List.of(UUID.randomUUID().toString()));
        refused(as(COORDINATOR).body(nobody).post(ACTIVITIES), 422, "unknown-reference");
        var odd = titled("Tema");
        odd.put("themes", List.of("NO_SUCH_THEME"));
        refused(as(COORDINATOR).body(odd).post(ACTIVITIES), 422, "unknown-reference");
        var cancelled = drafted(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .post(AnAgreement.at(cancelled) + "/cancellations")
                .then()
                .statusCode(201);
        refused(as(COORDINATOR).body(serving(cancelled, "For sent")).post(ACTIVITIES), 422, "agreement-cancelled");
    }

    @Test
    void bad_input_changes_nothing() {
        for (var bad : List.of(
                Map.of("type", "TRAINING"),
                Map.of("title", Map.of("da", "x"), "type", "DANCING"),
                Map.of("title", Map.of("da", "x"), "type", "OTHER", "effort", 6),
                Map.of("title", Map.of("da", "x"), "type", "OTHER", "goalIds", List.of(UUID.randomUUID())),
                Map.of("title", Map.of("da", "x"), "type", "OTHER", "visibility", "RESTRICTED"),
                Map.of(
                        "title", Map.of("da", "x"),
                        "type", "OTHER",
                        "period", Map.of("start", "2026-02-01", "end", "2026-01-01")))) {
            refused(as(COORDINATOR).body(bad).post(ACTIVITIES), 400, "validation-failed");
        }
        var activity = planned(titled("Uændret"));
        refused(as(COORDINATOR).body(Map.of("effort", 1)).patch(at(activity)), 428, "precondition-required");
        refused(
                as(COORDINATOR)
                        .header("If-Match", "\"9\"")
                        .body(Map.of("effort", 1))
                        .patch(at(activity)),
                412,
                "precondition-failed");
        refused(changed(activity, COORDINATOR, Map.of("ownerPartnerId", MUNICIPALITY)), 422, "owner-fixed");
        as(COORDINATOR).get(at(activity)).then().body("version", equalTo(1));
    }

    @Test
    void it_is_taken_from_plan_to_end_by_who_answers_for_it_or_owns_it() {
        var content = serving(signed(between(REGION, MUNICIPALITY)), "Deles");
        content.put("responsiblePartnerId", MUNICIPALITY.toString());
        var activity = planned(content);
        clock.advance(Duration.ofMinutes(1));
        as(AARHUS).post(at(activity) + "/starts").then().statusCode(201).body("status", equalTo("ONGOING"));
        refused(taken(activity, "starts"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("pause", "complete", "cancel"));
        taken(activity, "pauses").then().statusCode(201);
        taken(activity, "resumptions").then().statusCode(201);
        as(COORDINATOR)
                .body(Map.of("reason", "Alle har været med"))
                .post(at(activity) + "/completions")
                .then()
                .statusCode(201)
                .body("statusReason", equalTo("Alle har været med"));
        refused(changed(activity, COORDINATOR, Map.of("effort", 1)), 409, "illegal-transition");
        refused(as(COORDINATOR).header("If-Match", "*").delete(at(activity)), 409, "illegal-transition");
        as(COORDINATOR)
                .get(at(activity) + "/history?sort=version")
                .then()
                .body(
                        "items.type",
                        contains(
                                "activity.planned",
                                "activity.started",
                                "activity.paused",
                                "activity.resumed",
                                "activity.completed"));
        as(COORDINATOR)
                .get(at(activity) + "?knownAt=2026-03-01T12:00:00Z")
                .then()
                .body("status", equalTo("PLANNED"))
                .body("_links", not(hasKey("update")));
    }

    @Test
    void it_is_seen_as_far_as_its_agreement_which_stays_as_long_as_it_does() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var content = serving(agreement, "Følger aftalen");
        content.put("visibility", "SHARED");
        var activity = planned(content);
        as(AARHUS).get(at(activity)).then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        as(COORDINATOR).post(AnAgreement.at(agreement) + "/withdrawals").then().statusCode(201);
        refused(as(AARHUS).get(at(activity)), 404, "not-found");
        refused(as(COORDINATOR).header("If-Match", "*").delete(AnAgreement.at(agreement)), 409, "still-in-use")
                .then()
                .body("detail", containsString(activity.path("id")));
        as(COORDINATOR).header("If-Match", "*").delete(at(activity)).then().statusCode(204);
        refused(as(COORDINATOR).get(at(activity)), 410, "gone");
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(AnAgreement.at(agreement))
                .then()
                .statusCode(204);
    }

    @Test
    void lists_find_by_every_filter() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        var content = serving(agreement, "Ørebroer finder på ål");
        content.put("externalIds", List.of(Map.of("system", "plan", "value", "A-" + UUID.randomUUID())));
        content.put("themes", List.of("TOBACCO"));
        content.put("purpose", "PREVENTION");
        content.put("preventionLevel", "PRIMARY");
        var activity = planned(content);
        var id = activity.<String>path("id");
        for (var filter : List.of(
                "agreement=" + agreement.path("id"),
                "goal=" + agreement.path("terms.goals[0].id"),
                "owner=" + REGION,
                "responsible=" + REGION,
                "participant=" + MUNICIPALITY,
                "type=TRAINING",
                "purpose=PREVENTION",
                "status=PLANNED",
                "theme=TOBACCO",
                "joint=true",
                "overdue=false",
                "startsFrom=2026-03-01",
                "endsBefore=2026-07-01",
                "q=orebroer al",
                "externalId=plan:" + activity.path("externalIds[0].value"))) {
            as(COORDINATOR)
                    .get(ACTIVITIES + "?limit=100&count=true&sort=-priority,title&id=" + id + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        for (var filter : List.of(
                "agreement=" + UUID.randomUUID(),
                "goal=" + UUID.randomUUID(),
                "owner=" + MUNICIPALITY,
                "responsible=" + MUNICIPALITY,
                "participant=" + OUTSIDER,
                "type=OTHER",
                "purpose=HEALTH_PROMOTION",
                "status=ONGOING",
                "theme=ALCOHOL",
                "joint=false",
                "overdue=true",
                "startsFrom=2026-03-02",
                "endsBefore=2026-06-30",
                "q=sild",
                "externalId=plan:none")) {
            as(COORDINATOR).get(ACTIVITIES + "?id=" + id + "&" + filter).then().body("items", empty());
        }
        clock.set(Instant.parse("2026-06-30T22:00:00Z"));
        as(COORDINATOR).get(ACTIVITIES + "?overdue=true&id=" + id).then().body("items.overdue", contains(true));
    }
}
