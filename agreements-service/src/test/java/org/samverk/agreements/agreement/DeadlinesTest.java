package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DeadlinesTest {
    private final FeedReader reader;
    private final SettableClock clock;

    @Inject
    DeadlinesTest(FeedReader reader, SettableClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-02-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void what_is_renewed_by_itself_stays_in_force_and_its_deadlines_follow_the_current_term() {
        var agreement = signed(Map.of("terms", renewed()));
        agreement.then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
        deadlines(agreement)
                .body("onDay", equalTo("2026-02-01"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("currentTerm.number", equalTo(1))
                .body("nextTerm.start", equalTo("2027-01-01"))
                .body("$", not(hasKey("endsOn")))
                .body("reviewDate", equalTo("2026-06-01"))
                .body("noticeDeadlines.partyId", contains(REGION.toString(), MUNICIPALITY.toString()))
                .body("noticeDeadlines.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("noticeDeadlines[0].lastCancellationDate", equalTo("2026-09-30"))
                .body("noticeDeadlines[1]", not(hasKey("lastCancellationDate")))
                .body("noticeDeadlines.endsIfGivenToday", contains("2026-12-31", "2026-04-30"))
                .body("derivation.step", contains("BEGIN", "TERM"));

        clock.set(Instant.parse("2028-10-01T12:00:00Z"));
        as(COORDINATOR).get(at(agreement)).then().body("status", equalTo("ACTIVE"));
        deadlines(agreement)
                .body("currentTerm.number", equalTo(3))
                .body("currentTerm.end", equalTo("2028-12-31"))
                .body("noticeDeadlines[0].lastCancellationDate", equalTo("2028-09-30"))
                .body("noticeDeadlines[0].endsIfGivenToday", equalTo("2029-12-31"))
                .body("noticeDeadlines[0].derivation.step", contains("LAST_CANCELLATION", "END_AFTER_NOTICE"))
                .body("derivation.step", contains("BEGIN", "TERM", "RENEWAL"))
                .body("derivation.day", contains("2026-01-01", "2026-12-31", "2028-12-31"));
    }

    @Test
    void who_could_only_end_it_later_than_another_has_is_promised_no_day() {
        var agreement = signed(Map.of("terms", renewed()));
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(at(agreement) + "/notices")
                .then()
                .statusCode(201);
        deadlines(agreement)
                .body("endsOn", equalTo("2026-04-30"))
                .body("noticeDeadlines.partyId", contains(REGION.toString()))
                .body("noticeDeadlines[0]", not(hasKey("lastCancellationDate")))
                .body("noticeDeadlines[0]", not(hasKey("endsIfGivenToday")))
                .body("noticeDeadlines[0].derivation.because", hasItem("The agreement ends sooner, on 2026-04-30."));
    }

    @Test
    void a_last_day_that_moves_on_says_from_which_days_off() {
        var terms = renewed();
        terms.put("period", Map.of("start", "2026-01-01", "end", "2026-07-02"));
        terms.put("noticeRules", List.of(Map.of("notice", "P3M", "anchor", "END_OF_TERM", "workingDaysOf", "DK")));
        var agreement = signed(Map.of("terms", terms));
        deadlines(agreement)
                .body("noticeDeadlines.lastCancellationDate", contains("2026-04-07", "2026-04-07"))
                .body(
                        "noticeDeadlines[0].derivation.step",
                        contains("LAST_CANCELLATION", "NEXT_WORKING_DAY", "END_AFTER_NOTICE"))
                .body("noticeDeadlines[0].derivation.day", contains("2026-04-02", "2026-04-07", "2026-07-02"))
                .body(
                        "noticeDeadlines[0].derivation[1].because",
                        startsWith("2026-04-02 is Maundy Thursday, 2026-04-03 is Good Friday"));
        clock.set(Instant.parse("2026-04-07T12:00:00Z"));
        as(COORDINATOR)
                .get(AnAgreement.AGREEMENTS + "?noticeWindowOpen=true&id=" + agreement.path("id"))
                .then()
                .body("items", hasSize(1));
        deadlines(agreement).body("noticeDeadlines[0].endsIfGivenToday", equalTo("2026-07-02"));
        clock.set(Instant.parse("2026-04-08T12:00:00Z"));
        deadlines(agreement).body("noticeDeadlines[0].endsIfGivenToday", equalTo("2027-07-02"));
    }

    @Test
    void what_waits_for_its_last_signature_has_no_days_yet() {
        var terms = renewed();
        terms.put("period", Map.of("end", "2026-12-31"));
        deadlines(drafted(Map.of("terms", terms)))
                .body("$", not(hasKey("currentTerm")))
                .body("noticeDeadlines", empty())
                .body("derivation.step", contains("BEGIN"))
                .body("derivation[0]", not(hasKey("day")));
    }

    @Test
    void what_is_over_has_no_deadlines_left() {
        var terms = renewed();
        terms.remove("renewal");
        var agreement = signed(Map.of("terms", terms));
        deadlines(agreement).body("endsOn", equalTo("2026-12-31")).body("noticeDeadlines", hasSize(2));
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));
        as(COORDINATOR).get(at(agreement)).then().body("status", equalTo("EXPIRED"));
        deadlines(agreement).body("noticeDeadlines", empty()).body("currentTerm.number", equalTo(1));
    }

    @Test
    void what_was_cancelled_has_none() {
        var cancelled = drafted(Map.of("terms", renewed()));
        as(COORDINATOR).post(at(cancelled) + "/cancellations").then().statusCode(201);
        deadlines(cancelled)
                .body("noticeDeadlines", empty())
                .body("$", not(hasKey("currentTerm")))
                .body("derivation.step", contains("CANCELLED"));
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31, P1Y, 201",
        "9999-12-31, P100Y, 201",
        "9000-12-31, P999Y, 201",
        // by then, it is in a term whose end is no day
        "9500-12-31, P999Y, 422"
    })
    void what_is_renewed_past_the_last_day_there_is_is_signed_read_and_ended_like_any_other(
            String end, String renewal, int noticeThen) {
        var terms = renewed();
        terms.put("period", Map.of("start", "2026-01-01", "end", end, "reviewDate", "9999-12-31"));
        terms.put("renewal", Map.of("automatic", true, "length", renewal));
        var agreement = signed(Map.of("terms", terms));
        agreement.then().body("status", equalTo("ACTIVE")).body("$", not(hasKey("inForceUntil")));
        deadlines(agreement)
                .body("currentTerm.end", equalTo(end))
                .body("$", end.startsWith("9999") ? not(hasKey("nextTerm")) : hasKey("nextTerm"))
                .body("noticeDeadlines[0].endsIfGivenToday", equalTo(end));
        for (var path : List.of("", "/release", "/history", "/document")) {
            as(COORDINATOR)
                    .accept(ContentType.ANY)
                    .get(at(agreement) + path)
                    .then()
                    .statusCode(200);
        }
        for (var filter : List.of("noticeWindowOpen=true", "inForceOn=9999-12-31", "sort=-inForceUntil")) {
            as(COORDINATOR)
                    .get(AnAgreement.AGREEMENTS + "?id=" + agreement.path("id") + "&" + filter)
                    .then()
                    .body("items", hasSize(1));
        }
        clock.set(Instant.parse("9990-02-01T12:00:00Z"));
        deadlines(agreement).body("currentTerm", hasKey("start"));
        var report = "/samverk/v1/agreement-reports/deadlines?withinDays=3660&agreement=" + agreement.path("id");
        as(COORDINATOR).get(report).then().statusCode(200).body("items.on", hasItem("9999-12-31"));
        as(COORDINATOR).accept("text/calendar").get(report).then().statusCode(200);
        as(SIGNATORY).body(Map.of()).post(at(agreement) + "/notices").then().statusCode(noticeThen);
    }

    @Test
    void reading_them_costs_one_statement() throws Exception {
        var agreement = drafted(Map.of("terms", renewed()));
        deadlines(agreement);
        assertEquals(1, SqlStatements.during(() -> deadlines(agreement)));
    }

    /// The region gives notice for the end of a term, the municipality for that of a month.
    private static Map<String, Object> renewed() {
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("period", Map.of("start", "2026-01-01", "end", "2026-12-31", "reviewDate", "2026-06-01"));
        terms.put("renewal", Map.of("automatic", true, "length", "P1Y"));
        terms.put(
                "noticeRules",
                List.of(
                        Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                        Map.of("partyId", MUNICIPALITY.toString(), "notice", "P2M", "anchor", "END_OF_MONTH")));
        return terms;
    }

    private static ValidatableResponse deadlines(Response agreement) {
        return as(COORDINATOR).get(at(agreement) + "/deadlines").then().statusCode(200);
    }
}
