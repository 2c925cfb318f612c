package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.REGISTRAR;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.refused;
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

/// Agreements ended by one of their parties.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class NoticeTest {
    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    NoticeTest(TellPassedDays days, SettableClock clock, FeedReader reader) {
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

    private static final Map<String, Object> THREE_MONTHS = Map.of("notice", "P3M", "anchor", "END_OF_MONTH");

    private static Map<String, Object> noticed(Map<String, Object> rule, Map<String, ?> more) {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("noticeRules", List.of(rule));
        terms.put("period", Map.of("start", "2026-01-01"));
        terms.putAll(more);
        return Map.of("terms", terms);
    }

    private static Response give(Response agreement, String token, Map<String, ?> notice) {
        return as(token).body(notice).post(at(agreement) + "/notices");
    }

    private static Map<String, Object> letter(UUID from, String receivedOn) {
        return Map.of(
                "partnerId",
                from,
                "receivedOn",
                receivedOn,
                "evidence",
                Map.of("title", "Brev om opsigelse", "reference", "2026-0091"));
    }

    private static void assertListed(Response agreement, String status) {
        as(COORDINATOR)
                .get(AGREEMENTS + "?status=" + status + "&id=" + agreement.path("id"))
                .then()
                .body("items.status", contains(status));
    }

    @Test
    void notice_ends_it_on_the_day_its_rule_gives() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        give(agreement, AARHUS_SIGNATORY, Map.of())
                .then()
                .statusCode(201)
                .body("status", equalTo("NOTICE_GIVEN"))
                .body("inForceUntil", equalTo("2026-06-30"))
                .body("notices.partnerId", contains(MUNICIPALITY.toString()))
                .body("notices.receivedOn", contains("2026-03-01"))
                .body("notices.lastDay", contains("2026-06-30"));
        assertListed(agreement, "NOTICE_GIVEN");
        as(COORDINATOR)
                .get(at(agreement) + "/deadlines")
                .then()
                .body("endsOn", equalTo("2026-06-30"))
                .body("noticeDeadlines.partyId", contains(REGION.toString()))
                .body("noticeDeadlines.endsIfGivenToday", contains("2026-06-30"))
                .body(
                        "derivation.find { it.step == 'NOTICE_GIVEN' }.because",
                        equalTo(
                                "The last day, by its rule (P3M, END_OF_MONTH), by notice of Aarhus Kommune received on 2026-03-01."));
        clock.set(Instant.parse("2026-06-30T22:00:00Z"));
        assertListed(agreement, "TERMINATED");
        days.tell();
        as(COORDINATOR)
                .get(at(agreement) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.terminated"))
                .body("items[0].effectiveAt", equalTo("2026-06-30T22:00:00Z"));
        refused(give(agreement, SIGNATORY, Map.of()), 409, "illegal-transition")
                .then()
                .body("allowed", empty());
    }

    @Test
    void it_is_taken_back_by_its_party_while_the_agreement_runs() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        var given = give(agreement, AARHUS_SIGNATORY, Map.of());
        var notice = at(agreement) + "/notices/" + given.path("notices[0].id");
        refused(as(SIGNATORY).post(notice + "/withdrawals"), 403, "not-yours");
        as(AARHUS_SIGNATORY)
                .body(Map.of("reason", "De er blevet enige"))
                .post(notice + "/withdrawals")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("notices[0].withdrawalReason", equalTo("De er blevet enige"))
                .body("notices[0].counts", equalTo(false))
                .body("$", not(hasKey("inForceUntil")));
        refused(as(AARHUS_SIGNATORY).post(notice + "/withdrawals"), 409, "illegal-transition");
        give(agreement, AARHUS_SIGNATORY, Map.of());
        var again = give(agreement, SIGNATORY, Map.of());
        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        refused(
                as(SIGNATORY).post(at(agreement) + "/notices/" + again.path("notices[2].id") + "/withdrawals"),
                409,
                "illegal-transition");
        refused(as(SIGNATORY).post(at(agreement) + "/notices/" + UUID.randomUUID() + "/withdrawals"), 404, "not-found");
    }

    @Test
    void notice_by_letter_is_recorded_and_may_be_disputed() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        var letter = letter(MUNICIPALITY, "2026-03-01");
        var recorded = as(COORDINATOR).body(letter).post(at(agreement) + "/recorded-notices");
        recorded.then()
                .statusCode(201)
                .body("status", equalTo("NOTICE_GIVEN"))
                .body("notices[0].method", equalTo("RECORDED"))
                .body("notices[0].recordedBy.id", equalTo(REGION.toString()));
        var notice = at(agreement) + "/notices/" + recorded.path("notices[0].id");
        as(AARHUS_SIGNATORY).post(notice + "/disputes").then().statusCode(201).body("status", equalTo("ACTIVE"));
        refused(as(COORDINATOR).body(letter).post(at(agreement) + "/recorded-notices"), 409, "illegal-transition");
        as(AARHUS_SIGNATORY)
                .post(notice + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("NOTICE_GIVEN"));
        refused(
                as(COORDINATOR)
                        .body(with(letter, Map.of("partnerId", OUTSIDER)))
                        .post(at(agreement) + "/recorded-notices"),
                422,
                "not-a-party");
    }

    @Test
    void a_party_gives_notice_once() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        var first = give(agreement, AARHUS_SIGNATORY, Map.of());
        first.then().statusCode(201);
        refused(give(agreement, AARHUS_SIGNATORY, Map.of("lastDay", "2026-07-31")), 409, "illegal-transition");
        give(agreement, SIGNATORY, Map.of()).then().statusCode(201);
        as(AARHUS_SIGNATORY)
                .post(at(agreement) + "/notices/" + first.path("notices[0].id") + "/withdrawals")
                .then()
                .statusCode(201);
        give(agreement, AARHUS_SIGNATORY, Map.of("lastDay", "2026-07-31"))
                .then()
                .statusCode(201)
                .body("inForceUntil", equalTo("2026-06-30"));
    }

    @Test
    void what_the_rule_does_not_give_is_refused() {
        refused(give(signed(between(REGION, MUNICIPALITY)), SIGNATORY, Map.of()), 422, "no-notice-rule");
        refused(give(proposed(noticed(THREE_MONTHS, Map.of())), SIGNATORY, Map.of()), 409, "illegal-transition");
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        for (var day : List.of("2026-06-29", "2026-05-31", "2026-07-15")) {
            refused(give(agreement, SIGNATORY, Map.of("lastDay", day)), 422, "not-an-end");
        }
        for (var day : List.of("2026-03-02", "2026-02-28")) {
            refused(give(agreement, SIGNATORY, Map.of("receivedOn", day)), 422, "received-out-of-time");
        }
        give(agreement, SIGNATORY, Map.of("lastDay", "2026-09-30"))
                .then()
                .statusCode(201)
                .body("inForceUntil", equalTo("2026-09-30"));
        var grounded = signed(noticed(
                with(THREE_MONTHS, Map.of("grounds", Map.of("da", "Væsentlig misligholdelse"))), Map.of()));
        refused(give(grounded, SIGNATORY, Map.of()), 422, "ground-required");
        give(grounded, SIGNATORY, Map.of("ground", "Ydelsen udeblev")).then().statusCode(201);
        var ending = signed(noticed(
                Map.of("notice", "P3M", "anchor", "ANY_DAY"),
                Map.of("period", Map.of("start", "2026-01-01", "end", "2026-04-30"))));
        refused(give(ending, SIGNATORY, Map.of()), 422, "too-late-for-notice");
    }

    @Test
    void too_late_for_a_term_it_ends_the_next() {
        var agreement = signed(noticed(
                Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                Map.of(
                        "period", Map.of("start", "2026-01-01", "end", "2026-12-31"),
                        "renewal", Map.of("automatic", true, "length", "P1Y"))));
        clock.set(Instant.parse("2026-10-01T12:00:00Z"));
        give(agreement, SIGNATORY, Map.of()).then().statusCode(201).body("inForceUntil", equalTo("2027-12-31"));
    }

    @Test
    void what_comes_with_each_term_is_told_once_also_after_an_outage() {
        var agreement = signed(noticed(
                Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                Map.of(
                        "period", Map.of("start", "2026-04-01", "end", "2026-12-31"),
                        "renewal", Map.of("automatic", true, "length", "P1Y"))));
        clock.set(Instant.parse("2028-01-07T12:00:00Z"));
        days.tell();
        days.tell();
        var told = as(COORDINATOR).get(at(agreement) + "/history?sort=version&limit=100");
        List<String> types = told.path("items.type");
        assertEquals(
                List.of(
                        "agreement.in-force",
                        "agreement.notice-window-opened",
                        "agreement.last-cancellation-date-passed",
                        "agreement.renewed-tacitly",
                        "agreement.notice-window-opened",
                        "agreement.last-cancellation-date-passed",
                        "agreement.renewed-tacitly",
                        "agreement.notice-window-opened"),
                types.subList(4, types.size()));
        List<String> at = told.path("items.effectiveAt");
        assertEquals("2026-09-30T22:00:00Z", at.get(6));
        assertEquals("2027-12-31T23:00:00Z", at.get(10));
    }

    @Test
    void what_begins_on_the_day_of_its_last_signature_has_a_window_from_then_on() {
        var agreement = signed(noticed(
                Map.of("notice", "P3M", "anchor", "END_OF_TERM"), Map.of("period", Map.of("end", "2026-12-31"))));
        days.tell();
        as(COORDINATOR)
                .get(at(agreement) + "/history?sort=version&limit=100")
                .then()
                .body("items.type", hasItems("agreement.in-force", "agreement.notice-window-opened"));
    }

    @Test
    void lists_find_what_expires_and_by_when_notice_must_be_given() {
        var agreement = signed(noticed(
                Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                Map.of(
                        "period", Map.of("start", "2026-01-01", "end", "2026-12-31"),
                        "renewal", Map.of("automatic", true, "length", "P1Y"))));
        found(agreement, "noticeDeadlineWithin=212", false);
        found(agreement, "noticeDeadlineWithin=213", true);
        found(agreement, "noticeWindowOpen=true", true);
        found(agreement, "expiringWithin=3660", false);
        clock.set(Instant.parse("2026-10-01T12:00:00Z"));
        found(agreement, "noticeWindowOpen=true", false);
        found(agreement, "noticeWindowOpen=false", true);
        give(agreement, SIGNATORY, Map.of()).then().statusCode(201);
        found(agreement, "noticeDeadlineWithin=3660", false);
        found(agreement, "expiringWithin=455", false);
        found(agreement, "expiringWithin=456", true);
        refused(as(COORDINATOR).get(AGREEMENTS + "?expiringWithin=-1"), 400, "validation-failed");
    }

    private static void found(Response agreement, String filter, boolean there) {
        as(COORDINATOR)
                .get(AGREEMENTS + "?" + filter + "&id=" + agreement.path("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(there ? 1 : 0));
    }

    @Test
    void no_party_ends_it_in_the_past_alone() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        clock.set(Instant.parse("2028-03-01T12:00:00Z"));
        for (var day : List.of("2026-03-02", "2028-02-29", "2028-03-02")) {
            refused(give(agreement, AARHUS_SIGNATORY, Map.of("receivedOn", day)), 422, "received-out-of-time");
        }
        for (var clerk : List.of(COORDINATOR, REGISTRAR)) {
            refused(
                    as(clerk).body(letter(REGION, "2026-03-02")).post(at(agreement) + "/recorded-notices"),
                    422,
                    "received-out-of-time");
        }
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("notices", empty());
        as(COORDINATOR)
                .body(letter(REGION, "2028-03-01"))
                .post(at(agreement) + "/recorded-notices")
                .then()
                .statusCode(201)
                .body("inForceUntil", equalTo("2028-06-30"));
        give(agreement, AARHUS_SIGNATORY, Map.of("receivedOn", "2028-03-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void who_received_it_says_when_and_its_party_may_dispute_that_though_it_has_ended_since() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        clock.set(Instant.parse("2028-03-01T12:00:00Z"));
        var recorded =
                as(COORDINATOR).body(letter(MUNICIPALITY, "2026-03-02")).post(at(agreement) + "/recorded-notices");
        recorded.then()
                .statusCode(201)
                .body("status", equalTo("TERMINATED"))
                .body("inForceUntil", equalTo("2026-06-30"));
        days.tell();
        var notice = at(agreement) + "/notices/" + recorded.path("notices[0].id");
        refused(as(AARHUS_SIGNATORY).post(notice + "/withdrawals"), 409, "illegal-transition");
        as(AARHUS_SIGNATORY)
                .post(notice + "/disputes")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("$", not(hasKey("inForceUntil")));
        as(AARHUS_SIGNATORY)
                .post(notice + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("TERMINATED"));
    }

    @Test
    void who_received_what_others_recorded_says_so_until_its_party_does() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        var recorded = as(COORDINATOR).body(letter(REGION, "2026-03-01")).post(at(agreement) + "/recorded-notices");
        var notice = at(agreement) + "/notices/" + recorded.path("notices[0].id");
        as(AARHUS_SIGNATORY)
                .get(at(agreement))
                .then()
                .body("notices[0]._links", allOf(hasKey("confirm"), hasKey("dispute"), not(hasKey("withdraw"))));
        as(AARHUS_SIGNATORY)
                .body(Map.of("reason", "Intet modtaget"))
                .post(notice + "/disputes")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("notices[0].counts", equalTo(false))
                .body("notices[0]", not(hasKey("answer")))
                .body("notices[0].receipts.party.id", contains(MUNICIPALITY.toString()))
                .body("notices[0].receipts.answer.verdict", contains("DISPUTED"))
                .body("notices[0]._links", not(hasKey("dispute")));
        refused(as(AARHUS_SIGNATORY).post(notice + "/disputes"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("confirm"));
        refused(
                as(COORDINATOR).body(letter(REGION, "2026-03-01")).post(at(agreement) + "/recorded-notices"),
                409,
                "illegal-transition");
        as(AARHUS_SIGNATORY)
                .post(notice + "/confirmations")
                .then()
                .statusCode(201)
                .body("status", equalTo("NOTICE_GIVEN"));
        as(SIGNATORY).post(notice + "/disputes").then().statusCode(201).body("status", equalTo("ACTIVE"));
        refused(as(AARHUS_SIGNATORY).post(notice + "/confirmations"), 409, "illegal-transition");
        as(SIGNATORY).post(notice + "/confirmations").then().statusCode(201).body("status", equalTo("NOTICE_GIVEN"));
        refused(as(AARHUS_SIGNATORY).post(notice + "/disputes"), 409, "illegal-transition");
    }

    @Test
    void who_entered_that_it_received_notice_has_said_so_already() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        var recorded =
                as(COORDINATOR).body(letter(MUNICIPALITY, "2026-03-01")).post(at(agreement) + "/recorded-notices");
        var notice = at(agreement) + "/notices/" + recorded.path("notices[0].id");
        as(SIGNATORY).get(at(agreement)).then().body("notices[0]._links", not(hasKey("dispute")));
        refused(as(SIGNATORY).post(notice + "/disputes"), 403, "not-yours");
    }

    @Test
    void it_tells_the_rule_it_was_given_by_though_an_amendment_has_changed_that() {
        var agreement = signed(noticed(THREE_MONTHS, Map.of()));
        give(agreement, AARHUS_SIGNATORY, Map.of()).then().statusCode(201);
        var rule = List.of(Map.of("notice", "P1M", "anchor", "ANY_DAY"));
        var amended = as(COORDINATOR)
                .body(Map.of("terms", AnAgreement.amended(agreement, Map.of("noticeRules", rule))))
                .post(at(agreement) + "/amendments");
        var hash = Map.of("termsHash", amended.path("pendingAmendment.termsHash"));
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY)) {
            as(token).body(hash).post(at(agreement) + "/signatures").then().statusCode(201);
        }
        days.tell();
        as(COORDINATOR)
                .get(at(agreement))
                .then()
                .body("terms.noticeRules.notice", contains("P1M"))
                .body("notices[0].rule.notice", equalTo("P3M"))
                .body("notices[0].rule.anchor", equalTo("END_OF_MONTH"))
                .body("inForceUntil", equalTo("2026-06-30"));
        as(COORDINATOR)
                .get(at(agreement) + "/deadlines")
                .then()
                .body(
                        "derivation.find { it.step == 'NOTICE_GIVEN' }.because",
                        equalTo(
                                "The last day, by its rule (P3M, END_OF_MONTH), by notice of Aarhus Kommune received on 2026-03-01."));
    }
}
