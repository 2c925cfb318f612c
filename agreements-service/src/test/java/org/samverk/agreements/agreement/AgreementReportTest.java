package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

/// Questions across agreements, and what becomes of obligations.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AgreementReportTest {
    private static final String REPORTS = "/samverk/v1/agreement-reports";

    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    AgreementReportTest(SettableClock clock, FeedReader reader) {
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

    private static Map<String, Object> task(UUID party, boolean willing) {
        return Map.of(
                "partyId",
                party,
                "kind",
                "TASK",
                "text",
                Map.of("da", "Tilbyder kurser"),
                "ableTo",
                true,
                "willingTo",
                willing,
                "dueDate",
                "2026-12-31");
    }

    private static Map<String, Object> promises() {
        return promises(Map.of());
    }

    private static Map<String, Object> promises(Map<String, ?> more) {
        return Map.of(
                "terms",
                with(
                        with(terms(REGION, MUNICIPALITY), more),
                        Map.of(
                                "obligations", List.of(task(MUNICIPALITY, true), task(REGION, false)),
                                "contributions",
                                        List.of(
                                                funding(MUNICIPALITY, 2026, 100_000),
                                                funding(MUNICIPALITY, 2026, 50_000.5),
                                                funding(MUNICIPALITY, 2027, 100_000),
                                                Map.of("partyId", REGION, "kind", "STAFF", "fte", 0.5)))));
    }

    private static Map<String, Object> funding(UUID party, int year, Number amount) {
        return Map.of("partyId", party, "kind", "FUNDING", "year", year, "amount", amount, "currency", "DKK");
    }

    private static Response settled(Response agreement, String token, int obligation, Map<String, ?> outcome) {
        return as(token)
                .body(outcome)
                .post(at(agreement) + "/obligations/" + agreement.path("terms.obligations[%d].id".formatted(obligation))
                        + "/outcomes");
    }

    @Test
    void what_is_repeated_is_done_once_also_when_a_day_has_come_meanwhile() {
        var content = promises(Map.of("period", Map.of("start", "2026-04-01")));
        var agreement = signed(content);
        var other = signed(content);
        clock.set(Instant.parse("2026-04-01T12:00:00Z"));
        var key = UUID.randomUUID().toString();
        var versions = Stream.of(agreement, agreement, other)
                .map(one -> as(one == other ? COORDINATOR : AARHUS)
                        .header("Idempotency-Key", key)
                        .body(Map.of("outcome", "FULFILLED"))
                        .post(at(one) + "/obligations/" + one.path("terms.obligations[0].id") + "/outcomes"))
                .map(answer -> answer.then().statusCode(201).extract().<Integer>path("version"))
                .toList();
        int told = agreement.<Integer>path("version") + 2;
        assertEquals(List.of(told, told, told), versions);
        as(COORDINATOR)
                .get(at(agreement) + "/history")
                .then()
                .body("items[0].type", equalTo("agreement.obligation-settled"))
                .body("items[1].type", equalTo("agreement.in-force"))
                .body("items[2].type", equalTo("agreement.signed"));
    }

    @Test
    void an_obligation_is_committed_to_when_its_party_both_can_and_will_and_comes_to_something() {
        var draft = drafted(promises());
        draft.then().body("commitments.status", contains("PROPOSED", "PROPOSED"));
        refused(settled(draft, COORDINATOR, 0, Map.of("outcome", "FULFILLED")), 409, "illegal-transition");
        var agreement = signed(promises());
        agreement.then().body("commitments.status", contains("COMMITTED", "PROPOSED"));
        refused(settled(agreement, COORDINATOR, 1, Map.of("outcome", "FULFILLED")), 422, "not-committed");
        refused(
                settled(agreement, AARHUS, 0, Map.of("outcome", "FULFILLED", "on", "2026-03-02")),
                422,
                "settled-in-future");
        refused(
                as(AARHUS)
                        .body(Map.of("outcome", "FULFILLED"))
                        .post(at(agreement) + "/obligations/" + UUID.randomUUID() + "/outcomes"),
                404,
                "not-found");
        refused(settled(agreement, AARHUS, 0, Map.of("outcome", "LATER")), 400, "validation-failed");
        settled(agreement, AARHUS, 0, Map.of("outcome", "BREACHED", "note", "Holdet blev aflyst"))
                .then()
                .statusCode(201)
                .body("commitments[0].status", equalTo("BREACHED"))
                .body("commitments[0].note", equalTo("Holdet blev aflyst"))
                .body("termsHash", equalTo(agreement.<String>path("termsHash")));
        settled(agreement, COORDINATOR, 0, Map.of("outcome", "RELEASED"))
                .then()
                .statusCode(201)
                .body("commitments[0].status", equalTo("RELEASED"))
                .body("commitments[0].since", equalTo("2026-03-01"));
    }

    @Test
    void nothing_is_kept_or_broken_before_the_first_day_nor_released_before_all_have_signed() {
        var agreement = signed(promises(Map.of("period", Map.of("start", "2026-04-01"))));
        for (var outcome : List.of("FULFILLED", "BREACHED")) {
            refused(settled(agreement, AARHUS, 0, Map.of("outcome", outcome)), 422, "settled-too-early")
                    .then()
                    .body("errors.detail", contains("Not before 2026-04-01."));
        }
        refused(
                settled(agreement, COORDINATOR, 0, Map.of("outcome", "RELEASED", "on", "2026-02-28")),
                422,
                "settled-too-early");
        settled(agreement, COORDINATOR, 0, Map.of("outcome", "RELEASED")).then().statusCode(201);
        clock.set(Instant.parse("2026-05-01T12:00:00Z"));
        refused(
                settled(agreement, AARHUS, 0, Map.of("outcome", "FULFILLED", "on", "2026-03-31")),
                422,
                "settled-too-early");
        settled(agreement, AARHUS, 0, Map.of("outcome", "FULFILLED", "on", "2026-04-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void nobody_is_released_before_all_have_signed_what_began_earlier() {
        var agreement = signed(promises(Map.of("period", Map.of("start", "2026-01-01"))));
        refused(
                        settled(agreement, COORDINATOR, 0, Map.of("outcome", "RELEASED", "on", "2026-01-15")),
                        422,
                        "settled-too-early")
                .then()
                .body("errors.detail", contains("Not before 2026-03-01."));
        settled(agreement, AARHUS, 0, Map.of("outcome", "FULFILLED", "on", "2026-01-15"))
                .then()
                .statusCode(201);
        settled(agreement, COORDINATOR, 0, Map.of("outcome", "RELEASED", "on", "2026-03-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void obligations_of_a_partner_are_listed_with_what_became_of_them() throws Exception {
        var agreement = signed(promises());
        var list = REPORTS + "/obligations?agreement=" + agreement.path("id");
        as(COORDINATOR)
                .get(list + "&party=" + MUNICIPALITY + "&open=true&dueBy=2026-12-31")
                .then()
                .statusCode(200)
                .body("items.party.id", contains(MUNICIPALITY.toString()))
                .body("items.party.name", contains("Aarhus Kommune"))
                .body("items[0]", not(hasKey("outcome")));
        settled(agreement, AARHUS, 0, Map.of("outcome", "FULFILLED")).then().statusCode(201);
        as(COORDINATOR).get(list + "&outcome=FULFILLED").then().body("items", hasSize(1));
        for (var other : List.of("outcome=BREACHED", "party=" + REGION, "dueBy=2026-12-30")) {
            as(COORDINATOR).get(list + "&" + other).then().statusCode(200).body("items", empty());
        }
        as(COORDINATOR).get(list + "&open=true").then().body("items", empty());
        as(STRANGER).get(list).then().statusCode(200).body("items", empty());
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(list)));
    }

    @Test
    void contributions_are_summed_up_by_party_year_and_kind() throws Exception {
        var agreement = signed(promises());
        drafted(promises());
        var sums = REPORTS + "/contributions?agreement=" + agreement.path("id");
        as(COORDINATOR)
                .get(sums + "&party=" + MUNICIPALITY + "&sort=year&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.year", contains(2026, 2027))
                .body("items.amount", contains(150000.5f, 100000))
                .body("items.contributions", contains(2, 1));
        as(COORDINATOR)
                .get(sums + "&party=" + REGION)
                .then()
                .body("items.kind", contains("STAFF"))
                .body("items.fte", contains(0.5f))
                .body("items[0]", not(hasKey("year")));
        as(STRANGER).get(sums).then().body("items", empty());
        refused(as(COORDINATOR).get(sums + "&year=0"), 400, "validation-failed");
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(sums)));
    }

    @Test
    void the_days_that_come_are_listed_the_next_first() throws Exception {
        var content = with(
                terms(REGION, MUNICIPALITY),
                Map.of(
                        "period", Map.of("start", "2026-01-01", "end", "2026-12-31", "reviewDate", "2026-06-15"),
                        "renewal", Map.of("automatic", true, "length", "P1Y"),
                        "noticeRules",
                                List.of(
                                        Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                                        Map.of("notice", "P6M", "anchor", "END_OF_TERM", "partyId", MUNICIPALITY))));
        var agreement = signed(Map.of("terms", content));
        var list = REPORTS + "/deadlines?agreement=" + agreement.path("id");
        as(COORDINATOR)
                .get(list + "&withinDays=305")
                .then()
                .statusCode(200)
                .body("items.kind", contains("REVIEW", "LAST_CANCELLATION", "LAST_CANCELLATION", "TACIT_RENEWAL"))
                .body("items.on", contains("2026-06-15", "2026-06-30", "2026-09-30", "2026-12-31"))
                .body("items[1].party.id", equalTo(MUNICIPALITY.toString()));
        as(COORDINATOR)
                .get(list + "&kind=LAST_CANCELLATION&party=" + REGION)
                .then()
                .body("items.on", contains("2026-09-30"));
        as(COORDINATOR).get(list + "&sort=-on&withinDays=500&limit=1").then().body("items.on", contains("2027-06-30"));
        as(STRANGER).get(list).then().body("items", empty());
        refused(as(COORDINATOR).get(list + "&kind=NEVER"), 400, "validation-failed");
        refused(as(COORDINATOR).get(list + "&sort=title"), 400, "validation-failed");
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(list)));
    }

    @Test
    void what_an_agreement_lacks_finds_it() {
        var bare = signed(Map.of("terms", with(terms(REGION, MUNICIPALITY), Map.of("goals", List.of()))));
        for (var lacking : List.of("GOALS", "END", "FOLLOW_UP")) {
            as(COORDINATOR)
                    .get(AGREEMENTS + "?lacking=" + lacking + "&id=" + bare.path("id"))
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem((String) bare.path("id")));
        }
        var full = signed(AnAgreement.during("2026-01-01", "2026-12-31", REGION, MUNICIPALITY));
        for (var lacking : List.of("GOALS", "END")) {
            as(COORDINATOR)
                    .get(AGREEMENTS + "?lacking=" + lacking + "&id=" + full.path("id"))
                    .then()
                    .body("items", empty());
        }
    }
}
