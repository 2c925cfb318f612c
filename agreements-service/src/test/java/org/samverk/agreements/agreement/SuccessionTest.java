package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.CLUB;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.amended;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// Agreements that stand under others, or take their place.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SuccessionTest {
    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    SuccessionTest(TellPassedDays days, SettableClock clock, FeedReader reader) {
        this.days = days;
        this.clock = clock;
        this.reader = reader;
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

    private static Map<String, Object> linked(String link, Response to, Map<String, ?> more) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put(link, to.path("id"));
        terms.putAll(more);
        return Map.of("terms", terms);
    }

    @Test
    void who_takes_its_place_renews_it_from_its_own_first_day() {
        var first = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        var second = proposed(linked("supersedesId", first, Map.of("period", Map.of("start", "2026-06-01"))));
        sign(second, SIGNATORY).then().statusCode(201);
        as(COORDINATOR)
                .get(at(first))
                .then()
                .body("inForceUntil", equalTo("2026-12-31"))
                .body("supersededByIds", contains((String) second.path("id")));
        sign(second, AARHUS_SIGNATORY).then().statusCode(201);
        as(COORDINATOR)
                .get(at(first))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2026-05-31"));
        clock.set(Instant.parse("2026-05-31T22:00:00Z"));
        as(COORDINATOR)
                .get(AGREEMENTS + "?status=RENEWED&id=" + first.path("id"))
                .then()
                .body("items.status", contains("RENEWED"));
        days.tell();
        as(COORDINATOR)
                .get(at(first) + "/history")
                .then()
                .body("items.type", hasItems("agreement.succession-changed", "agreement.renewed"));
        as(COORDINATOR)
                .get(AGREEMENTS + "?supersedes=" + first.path("id"))
                .then()
                .body("items.id", contains((String) second.path("id")));
    }

    private static Map<String, Object> instead(Response of, String start, UUID... parties) {
        return linked(
                "supersedesId",
                of,
                Map.of(
                        "period",
                        Map.of("start", start),
                        "parties",
                        terms(parties).get("parties")));
    }

    @Test
    void nobody_ends_what_others_have_agreed_on() {
        var first = signed(with(during("2026-01-01", null, REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        for (var parties : List.of(List.of(OUTSIDER, CLUB), List.of(OUTSIDER, REGION))) {
            var other = as(STRANGER)
                    .body(instead(first, "2026-06-01", parties.toArray(UUID[]::new)))
                    .post(AGREEMENTS);
            refused(as(STRANGER).post(at(other) + "/proposals"), 422, "not-ready-to-propose")
                    .then()
                    .body("errors.code", contains("other-parties"))
                    .body("errors.pointer", contains("/terms/supersedesId"));
        }
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
    }

    private static Response signedByThree(Map<String, ?> period, Map<String, ?> more) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY, OUTSIDER));
        terms.put("period", period);
        terms.putAll(more);
        var proposed = proposed(Map.of("terms", terms));
        sign(proposed, SIGNATORY).then().statusCode(201);
        sign(proposed, AARHUS_SIGNATORY).then().statusCode(201);
        var last = sign(proposed, STRANGER);
        last.then().statusCode(201);
        return last;
    }

    @Test
    void whom_it_does_not_bind_any_more_or_never_did_its_successor_goes_without() {
        var over = signedByThree(Map.of("start", "2026-01-01", "end", "2026-05-31"), Map.of());
        var left = signedByThree(
                Map.of("start", "2026-01-01"),
                Map.of("noticeRules", List.of(Map.of("notice", "P1M", "anchor", "END_OF_MONTH"))));
        as(STRANGER)
                .body(Map.of())
                .post(at(left) + "/notices")
                .then()
                .statusCode(201)
                .body("inForceUntil", equalTo("2026-04-30"));
        var draft = drafted(during("2026-01-01", null, REGION, MUNICIPALITY, OUTSIDER));
        for (var first : List.of(over, left, draft)) {
            signed(instead(first, "2026-06-01", REGION, MUNICIPALITY)).then().body("status", equalTo("SIGNED"));
            var earlier = drafted(instead(first, "2026-04-15", REGION, MUNICIPALITY));
            var proposed = as(COORDINATOR).post(at(earlier) + "/proposals");
            if (first == draft) {
                proposed.then().statusCode(201);
            } else {
                refused(proposed, 422, "not-ready-to-propose").then().body("errors.code", contains("other-parties"));
            }
        }
        as(COORDINATOR).get(at(left)).then().body("inForceUntil", equalTo("2026-04-30"));
    }

    @Test
    void a_party_that_takes_its_notice_back_stays_bound() {
        var first = signedByThree(
                Map.of("start", "2026-01-01"),
                Map.of("noticeRules", List.of(Map.of("notice", "P1M", "anchor", "END_OF_MONTH"))));
        var noticed = as(STRANGER).body(Map.of()).post(at(first) + "/notices");
        signed(instead(first, "2026-06-01", REGION, MUNICIPALITY));
        as(STRANGER)
                .post(at(first) + "/notices/" + noticed.path("notices[0].id") + "/withdrawals")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("$", not(hasKey("inForceUntil")));
    }

    @Test
    void who_has_become_a_party_meanwhile_is_asked_too() {
        var first = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        var second = proposed(instead(first, "2026-06-01", REGION, MUNICIPALITY));
        sign(second, SIGNATORY).then().statusCode(201);
        var amended = amended(
                first, Map.of("parties", terms(REGION, MUNICIPALITY, OUTSIDER).get("parties")));
        as(COORDINATOR)
                .body(Map.of("terms", amended))
                .post(at(first) + "/amendments")
                .then()
                .statusCode(201);
        var hash = as(COORDINATOR).get(at(first)).path("pendingAmendment.termsHash");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            as(token)
                    .body(Map.of("termsHash", hash))
                    .post(at(first) + "/signatures")
                    .then()
                    .statusCode(201);
        }
        refused(sign(second, AARHUS_SIGNATORY), 422, "other-parties");
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
    }

    private void amendedTo(Response agreement, UUID... parties) {
        var amended = amended(
                as(COORDINATOR).get(at(agreement)),
                Map.of("parties", terms(parties).get("parties")));
        as(COORDINATOR)
                .body(Map.of("terms", amended))
                .post(at(agreement) + "/amendments")
                .then()
                .statusCode(201);
        var hash = as(COORDINATOR).get(at(agreement)).path("pendingAmendment.termsHash");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            as(token)
                    .body(Map.of("termsHash", hash))
                    .post(at(agreement) + "/signatures")
                    .then()
                    .statusCode(201);
        }
        days.tell();
    }

    @Test
    void a_draft_that_gets_more_parties_is_not_ended_by_what_these_have_not_signed() {
        var draft = drafted(during("2026-01-01", null, REGION, MUNICIPALITY));
        var second = signed(instead(draft, "2026-06-01", REGION, MUNICIPALITY));
        changed(
                        draft,
                        COORDINATOR,
                        Map.of(
                                "terms",
                                Map.of(
                                        "parties",
                                        terms(REGION, MUNICIPALITY, OUTSIDER).get("parties"))))
                .then()
                .statusCode(200);
        var first = as(COORDINATOR).post(at(draft) + "/proposals");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            sign(first, token).then().statusCode(201);
        }
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        days.tell();
        for (var running : List.of(first, second)) {
            as(COORDINATOR)
                    .get(at(running))
                    .then()
                    .body("status", equalTo("ACTIVE"))
                    .body("$", not(hasKey("inForceUntil")));
        }
        amendedTo(second, REGION, MUNICIPALITY, OUTSIDER);
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
    }

    @Test
    void a_draft_that_gets_more_parties_runs_on_though_its_successor_runs_already() {
        var draft = drafted(during("2026-01-01", null, REGION, MUNICIPALITY));
        signed(instead(draft, "2026-06-01", REGION, MUNICIPALITY));
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        var parties = Map.of("parties", terms(REGION, MUNICIPALITY, OUTSIDER).get("parties"));
        changed(draft, COORDINATOR, Map.of("terms", parties)).then().statusCode(200);
        var first = as(COORDINATOR).post(at(draft) + "/proposals");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            sign(first, token).then().statusCode(201);
        }
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
    }

    @Test
    void a_draft_that_stays_among_those_who_have_signed_its_successor_ends_by_that() {
        var draft = drafted(during("2026-01-01", null, REGION, MUNICIPALITY));
        var second = proposed(instead(draft, "2026-06-01", REGION, MUNICIPALITY, OUTSIDER));
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            sign(second, token).then().statusCode(201);
        }
        var first = as(COORDINATOR).post(at(draft) + "/proposals");
        sign(first, SIGNATORY).then().statusCode(201);
        sign(first, AARHUS_SIGNATORY).then().statusCode(201).body("inForceUntil", equalTo("2026-05-31"));
    }

    @Test
    void an_agreement_runs_on_while_it_binds_others_and_no_day_that_has_been_ends_when_they_leave() {
        var first = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        signed(instead(first, "2026-06-01", REGION, MUNICIPALITY));
        as(COORDINATOR).get(at(first)).then().body("inForceUntil", equalTo("2026-05-31"));
        amendedTo(first, REGION, MUNICIPALITY, OUTSIDER);
        as(COORDINATOR).get(at(first)).then().body("$", not(hasKey("inForceUntil")));
        as(COORDINATOR)
                .get(at(first) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.succession-changed"));
        amendedTo(first, REGION, MUNICIPALITY);
        as(COORDINATOR).get(at(first)).then().body("inForceUntil", equalTo("2026-05-31"));
        amendedTo(first, REGION, MUNICIPALITY, OUTSIDER);
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        days.tell();
        amendedTo(first, REGION, MUNICIPALITY);
        as(COORDINATOR)
                .get(at(first))
                .then()
                .body("termsVersion", equalTo(5))
                .body("status", equalTo("ACTIVE"))
                .body("$", not(hasKey("inForceUntil")));
    }

    @Test
    void what_has_taken_its_place_stays_there_whatever_is_entered_later() {
        var first = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        signed(instead(first, "2026-03-10", REGION, MUNICIPALITY));
        var more = terms(REGION, MUNICIPALITY, OUTSIDER).get("parties");
        var pending = as(COORDINATOR)
                .body(Map.of(
                        "terms",
                        amended(as(COORDINATOR).get(at(first)), Map.of("parties", more)),
                        "inForceFrom",
                        "2026-03-06"))
                .post(at(first) + "/amendments");
        clock.set(Instant.parse("2026-03-15T12:00:00Z"));
        days.tell();
        for (var party : List.of(REGION, MUNICIPALITY, OUTSIDER)) {
            as(COORDINATOR)
                    .body(Map.of(
                            "partnerId", party.toString(),
                            "termsHash", pending.path("pendingAmendment.termsHash"),
                            "signedOn", "2026-03-05",
                            "evidence", Map.of("title", "Underskrevet tillæg", "reference", "2026-0417-03")))
                    .post(at(first) + "/recorded-signatures")
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("RENEWED"))
                    .body("inForceUntil", equalTo("2026-03-09"));
        }
        as(COORDINATOR).get(at(first) + "/terms?inForceOn=2026-03-08").then().body("termsVersion", equalTo(2));
    }

    @Test
    void more_parties_may_take_its_place_and_its_history_does_not_say_who_signed_last() {
        var first = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        var second = proposed(instead(first, "2026-06-01", REGION, MUNICIPALITY, OUTSIDER));
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            sign(second, token).then().statusCode(201);
        }
        as(COORDINATOR).get(at(first)).then().body("inForceUntil", equalTo("2026-05-31"));
        as(COORDINATOR)
                .get(at(first) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.succession-changed"))
                .body("items[0]", not(hasKey("actorOrganisation")));
    }

    @Test
    void a_party_that_leaves_what_took_its_place_has_agreed_to_that() {
        var first = signed(during("2026-01-01", null, REGION, MUNICIPALITY));
        var second = signed(instead(first, "2026-03-01", REGION, MUNICIPALITY));
        var amended = amended(second, Map.of("parties", terms(REGION, OUTSIDER).get("parties")));
        as(COORDINATOR)
                .body(Map.of("terms", amended))
                .post(at(second) + "/amendments")
                .then()
                .statusCode(201);
        var hash = as(COORDINATOR).get(at(second)).path("pendingAmendment.termsHash");
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            as(token)
                    .body(Map.of("termsHash", hash))
                    .post(at(second) + "/signatures")
                    .then()
                    .statusCode(201);
        }
        days.tell();
        as(COORDINATOR).get(at(second)).then().body("termsVersion", equalTo(2));
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("RENEWED"));
    }

    @Test
    void only_originals_end_days_that_have_been() {
        var first = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        var second = proposed(instead(first, "2026-02-01", REGION, MUNICIPALITY));
        recorded(second, REGION, "2026-02-01").then().statusCode(201);
        refused(sign(second, AARHUS_SIGNATORY), 422, "successor-out-of-time");
        as(COORDINATOR).get(at(first)).then().body("inForceUntil", equalTo("2026-12-31"));
        recorded(second, MUNICIPALITY, "2026-02-01").then().statusCode(201);
        as(COORDINATOR).get(at(first)).then().body("inForceUntil", equalTo("2026-01-31"));
        var today = signed(instead(second, "2026-03-01", REGION, MUNICIPALITY));
        as(COORDINATOR).get(at(second)).then().body("inForceUntil", equalTo("2026-02-28"));
        clock.set(Instant.parse("2027-02-01T12:00:00Z"));
        var over = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        signed(instead(over, "2027-01-01", REGION, MUNICIPALITY)).then().body("status", equalTo("ACTIVE"));
        as(COORDINATOR).get(at(today)).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void what_the_successor_loses_it_gives_back() {
        var first = signed(during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        var second = proposed(linked("supersedesId", first, Map.of("period", Map.of("start", "2026-02-01"))));
        recorded(second, REGION, "2026-02-01").then().statusCode(201);
        var signed = recorded(second, MUNICIPALITY, "2026-02-01");
        as(COORDINATOR).get(at(first)).then().body("status", equalTo("RENEWED"));
        as(AARHUS_SIGNATORY)
                .post(at(second) + "/signatures/" + signed.path("signatures[1].id") + "/disputes")
                .then()
                .statusCode(201);
        as(COORDINATOR)
                .get(at(first))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("inForceUntil", equalTo("2026-12-31"));
    }

    @Test
    void agreements_under_a_framework_are_found_and_none_stands_under_itself() {
        var frame = signed(between(REGION, MUNICIPALITY));
        var local = drafted(linked("parentAgreementId", frame, Map.of()));
        local.then().body("_links.parent.href", equalTo(at(frame)));
        as(COORDINATOR).get(AGREEMENTS + "?parent=" + frame.path("id")).then().body("items.id", contains((String)
                local.path("id")));
        var below = drafted(linked("parentAgreementId", local, Map.of()));
        refused(changed(local, COORDINATOR, linked("parentAgreementId", below, Map.of())), 422, "agreement-in-circle")
                .then()
                .body("errors.pointer", contains("/terms/parentAgreementId"));
        refused(changed(local, COORDINATOR, linked("supersedesId", local, Map.of())), 422, "agreement-in-circle");
        refused(changed(local, COORDINATOR, linked("supersedesId", below, Map.of())), 422, "agreement-in-circle");
        refused(
                        changed(
                                below,
                                COORDINATOR,
                                linked("supersedesId", local, Map.of("parentAgreementId", local.path("id")))),
                        422,
                        "agreement-in-circle")
                .then()
                .body("errors.pointer", contains("/terms/parentAgreementId"));
        refused(
                as(STRANGER)
                        .body(linked(
                                "parentAgreementId",
                                frame,
                                Map.of("parties", terms(OUTSIDER, REGION).get("parties"))))
                        .post(AGREEMENTS),
                422,
                "unknown-reference");
        refused(as(COORDINATOR).header("If-Match", "*").delete(at(local)), 409, "still-in-use");
        as(COORDINATOR).get(at(local)).then().body("_links", not(hasKey("delete")));
        as(COORDINATOR).header("If-Match", "*").delete(at(below)).then().statusCode(204);
        as(COORDINATOR).get(at(local)).then().body("_links", hasKey("delete"));
        as(COORDINATOR).header("If-Match", "*").delete(at(local)).then().statusCode(204);
    }

    @Test
    void a_supplement_is_of_the_same_parties_as_what_it_supplements() {
        var main = signed(between(REGION, MUNICIPALITY));
        var orphan =
                drafted(Map.of("terms", with(terms(REGION, MUNICIPALITY), Map.of("type", "SUPPLEMENTARY_AGREEMENT"))));
        refused(as(COORDINATOR).post(at(orphan) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.pointer", contains("/terms/parentAgreementId"));
        var others = drafted(linked(
                "parentAgreementId",
                main,
                Map.of(
                        "type",
                        "SUPPLEMENTARY_AGREEMENT",
                        "parties",
                        terms(REGION, OUTSIDER).get("parties"))));
        refused(as(COORDINATOR).post(at(others) + "/proposals"), 422, "not-ready-to-propose")
                .then()
                .body("errors.code", contains("other-parties"));
        proposed(linked("parentAgreementId", main, Map.of("type", "SUPPLEMENTARY_AGREEMENT")));
    }
}
