package org.samverk.agreements.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

/// What becomes of activities as the agreement they belong to, and its parties, become other than they were.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ActivityOfAgreementTest {
    private static final UUID DUPLICATE = UUID.fromString("0199d001-0000-7000-8000-00000000a001");
    private static final UUID ORIGINAL = UUID.fromString("0199d001-0000-7000-8000-00000000a002");
    private static final String ORIGINALS = Tokens.of("PARTNER:" + ORIGINAL, "coordinator");

    private final FeedReader reader;

    @Inject
    ActivityOfAgreementTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private void tell(UUID id, int version, Map<String, ?> also) {
        var state = new HashMap<String, Object>(Map.of(
                "content",
                Map.of("name", "Randers Kommune", "kind", "MUNICIPALITY", "country", "DK"),
                "status",
                "ACTIVE",
                "confirmed",
                true));
        state.putAll(also);
        NeighbourStub.publish("partners", "partner.changed", id, version, state);
        reader.catchUp("partners");
    }

    @Test
    void a_party_is_whoever_it_was_merged_into_and_one_with_it() {
        tell(DUPLICATE, 1, Map.of());
        tell(ORIGINAL, 1, Map.of());
        var agreement = proposed(between(REGION, DUPLICATE));
        var content = serving(agreement, "Fra dubletten");
        content.remove("ownerPartnerId");
        content.put("responsiblePartnerId", ORIGINAL.toString());
        content.put("participantIds", List.of(DUPLICATE.toString()));
        refused(as(COORDINATOR).body(content).post(ACTIVITIES), 422, "not-a-party");
        var apart = titled("Hver for sig");
        apart.put("responsiblePartnerId", ORIGINAL.toString());
        apart.put("participantIds", List.of(DUPLICATE.toString()));
        var two = planned(apart);
        two.then().body("joint", equalTo(true));

        tell(DUPLICATE, 2, Map.of("status", "MERGED", "merger", Map.of("into", ORIGINAL.toString())));
        var one = as(ORIGINALS).body(content).post(ACTIVITIES);
        one.then()
                .statusCode(201)
                .body("ownerPartnerId", equalTo(ORIGINAL.toString()))
                .body("joint", equalTo(false));
        as(COORDINATOR).get(at(two)).then().body("joint", equalTo(false)).body("version", equalTo(1));
        var both = ACTIVITIES + "?sort=createdAt&id=" + two.path("id") + "," + one.path("id");
        as(COORDINATOR)
                .get(both + "&joint=false")
                .then()
                .body("items.id", contains(two.<String>path("id"), one.<String>path("id")));
        as(COORDINATOR).get(both + "&joint=true").then().body("items", empty());
    }

    @Test
    void of_an_agreement_out_of_sight_nothing_new_is_named() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var theirs = as(AARHUS).body(serving(agreement, "Vores egen")).post(ACTIVITIES);
        theirs.then().statusCode(201);
        withdrawn(agreement);
        refused(as(AARHUS).get(AnAgreement.at(agreement)), 404, "not-found");
        refused(changed(theirs, AARHUS, Map.of("goalIds", List.of(UUID.randomUUID()))), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/goalIds/0"));
        refused(changed(theirs, AARHUS, Map.of("responsiblePartnerId", OUTSIDER)), 422, "not-a-party")
                .then()
                .body("errors.pointer", contains("/responsiblePartnerId"));
        refused(changed(theirs, AARHUS, Map.of("agreementId", UUID.randomUUID())), 422, "unknown-reference");
        changed(theirs, AARHUS, Map.of("goalIds", List.of(), "effort", 2))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void it_carries_out_obligations_of_the_text() {
        var draft = new HashMap<String, Object>(between(REGION, MUNICIPALITY));
        var terms = new HashMap<String, Object>(terms(REGION, MUNICIPALITY));
        terms.put(
                "obligations",
                List.of(Map.of(
                        "partyId", MUNICIPALITY.toString(), "kind", "TASK", "text", Map.of("da", "Holder kurser."))));
        draft.put("terms", terms);
        var agreement = proposed(draft);
        String obligation = agreement.path("terms.obligations[0].id");
        var content = serving(agreement, "Kurser");
        content.put("obligationIds", List.of(obligation, UUID.randomUUID().toString()));
        refused(as(COORDINATOR).body(content).post(ACTIVITIES), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/obligationIds/1"))
                .body("errors.code", contains("unknown-obligation"));
        content.put("obligationIds", List.of(obligation));
        var activity = planned(content);
        activity.then().body("obligationIds", contains(obligation));
        as(COORDINATOR)
                .get(ACTIVITIES + "?obligation=" + obligation)
                .then()
                .body("items.id", contains(activity.<String>path("id")));
        changed(activity, COORDINATOR, Map.of("obligationIds", List.of()))
                .then()
                .statusCode(200);
        as(COORDINATOR).get(ACTIVITIES + "?obligation=" + obligation).then().body("items", empty());
        var loose = titled("Uden aftale");
        loose.put("obligationIds", List.of(obligation));
        refused(as(COORDINATOR).body(loose).post(ACTIVITIES), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/obligationIds"));
    }

    @Test
    void who_answers_for_it_neither_shows_it_to_more_nor_moves_it() {
        var content = serving(signed(between(REGION, MUNICIPALITY)), "Ansvar uden ejerskab");
        content.put("responsiblePartnerId", MUNICIPALITY.toString());
        var activity = planned(content);
        changed(activity, AARHUS, Map.of("effort", 2)).then().statusCode(200);
        refused(changed(activity, AARHUS, Map.of("visibility", "SHARED")), 403, "not-yours");
        var alone = new HashMap<String, Object>(Map.of("goalIds", List.of(), "visibility", "SHARED"));
        alone.put("agreementId", null);
        refused(changed(activity, AARHUS, alone), 403, "not-yours");
        changed(activity, COORDINATOR, Map.of("visibility", "SHARED")).then().statusCode(200);
    }

    @Test
    void nobody_hears_of_a_draft_by_an_activity_of_its_own() {
        var draft = AnAgreement.drafted(between(REGION, MUNICIPALITY));
        var content = serving(draft, "Før forslaget");
        content.put("ownerPartnerId", MUNICIPALITY.toString());
        refused(as(AnAgreement.REGISTRAR).body(content).post(ACTIVITIES), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        as(COORDINATOR).post(AnAgreement.at(draft) + "/proposals").then().statusCode(201);
        as(AnAgreement.REGISTRAR).body(content).post(ACTIVITIES).then().statusCode(201);
    }

    @Test
    void nothing_is_begun_for_an_agreement_that_was_cancelled() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var activity = planned(serving(agreement, "Aflyst"));
        var paused = planned(serving(agreement, "Sat på pause"));
        taken(paused, "starts").then().statusCode(201);
        taken(paused, "pauses").then().body("_links", hasKey("resume"));
        as(COORDINATOR)
                .post(AnAgreement.at(agreement) + "/cancellations")
                .then()
                .statusCode(201);
        refused(taken(activity, "starts"), 422, "agreement-cancelled");
        as(COORDINATOR).get(at(activity)).then().body("_links", not(hasKey("start")));
        refused(taken(paused, "resumptions"), 422, "agreement-cancelled");
        as(COORDINATOR)
                .get(ACTIVITIES + "?id=" + paused.path("id"))
                .then()
                .body("items[0]._links", not(hasKey("resume")))
                .body("items[0]._links", hasKey("cancel"));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of())
                .patch(at(activity))
                .then()
                .statusCode(200)
                .body("_links", not(hasKey("start")));
        taken(activity, "cancellations").then().statusCode(201);
    }

    @Test
    void what_belongs_to_a_cancelled_agreement_is_changed_only_so_that_it_leaves() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var content = serving(agreement, "Uden aftale");
        content.put("responsiblePartnerId", MUNICIPALITY.toString());
        var activity = planned(content);
        as(AARHUS).get(at(activity)).then().body("_links", hasKey("update"));
        as(COORDINATOR)
                .post(AnAgreement.at(agreement) + "/cancellations")
                .then()
                .statusCode(201);
        as(AARHUS)
                .get(at(activity))
                .then()
                .body("_links", not(hasKey("update")))
                .body("_links", hasKey("cancel"));
        refused(changed(activity, AARHUS, Map.of("effort", 2)), 422, "agreement-cancelled");
        as(COORDINATOR).get(at(activity)).then().body("_links", hasKey("update"));
        var alone = new HashMap<String, Object>(Map.of("goalIds", List.of(), "visibility", "SHARED"));
        alone.put("agreementId", null);
        changed(activity, COORDINATOR, alone).then().statusCode(200);
        as(AARHUS).get(at(activity)).then().body("_links", hasKey("update"));
    }

    @Test
    void a_replay_offers_what_was_offered_before_the_agreement_was_cancelled() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var content = serving(agreement, "Igen");
        var first = once("plan-" + agreement.path("id"), content);
        first.then().statusCode(201).body("_links", hasKey("start"));
        as(COORDINATOR)
                .post(AnAgreement.at(agreement) + "/cancellations")
                .then()
                .statusCode(201);
        var second = once("plan-" + agreement.path("id"), content);
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        as(COORDINATOR).get(at(first)).then().body("_links", not(hasKey("start")));
    }

    private static Response once(String key, Map<String, ?> content) {
        return as(COORDINATOR).header("Idempotency-Key", key).body(content).post(ACTIVITIES);
    }

    @Test
    void what_it_names_stays_good_when_the_agreement_is_written_anew() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var content = serving(agreement, "Efter omskrivningen");
        content.put("responsiblePartnerId", MUNICIPALITY.toString());
        var activity = planned(content);
        withdrawn(agreement);
        var others = new HashMap<String, Object>(terms(REGION, OUTSIDER));
        others.put("goals", List.of());
        AnAgreement.changed(agreement, COORDINATOR, Map.of("terms", others))
                .then()
                .statusCode(200);
        changed(activity, COORDINATOR, Map.of("effort", 3)).then().statusCode(200);
        changed(activity, COORDINATOR, Map.of("responsiblePartnerId", OUTSIDER))
                .then()
                .statusCode(200);
        refused(changed(activity, COORDINATOR, Map.of("responsiblePartnerId", MUNICIPALITY)), 422, "not-a-party");
    }

    @Test
    void what_has_come_to_its_end_is_closed_before_anything_new_is_looked_up() {
        var activity = planned(serving(signed(between(REGION, MUNICIPALITY)), "Slut"));
        taken(activity, "cancellations").then().statusCode(201);
        refused(
                changed(activity, COORDINATOR, Map.of("participantIds", List.of(UUID.randomUUID()))),
                409,
                "illegal-transition");
    }

    private static void withdrawn(Response agreement) {
        as(COORDINATOR).post(AnAgreement.at(agreement) + "/withdrawals").then().statusCode(201);
    }
}
