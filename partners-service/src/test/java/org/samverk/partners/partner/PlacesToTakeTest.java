package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;
import static org.samverk.partners.partner.SuccessionTest.FIRST_SECOND;
import static org.samverk.partners.partner.SuccessionTest.at;
import static org.samverk.partners.partner.SuccessionTest.patched;
import static org.samverk.partners.partner.SuccessionTest.succeed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// Who is to take another's place is fit for it until the day, and stays free after it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlacesToTakeTest {
    private final SettableClock clock;

    @Inject
    PlacesToTakeTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void who_is_to_take_a_place_is_there_and_in_use_on_that_day() {
        var old = registered(association("Afløses")).<String>path("id");
        var next = registered(association("Afløseren")).<String>path("id");
        succeed(old, "2027-01-01", next).then().statusCode(201);
        for (var days :
                Map.of("validTo", "2026-12-30", "validFrom", "2027-01-02").entrySet()) {
            problem(patched(next, Map.of(days.getKey(), days.getValue())), 422, "wrong-validity")
                    .then()
                    .body("errors.pointer", contains("/" + days.getKey()));
        }
        problem(
                        succeed(
                                next,
                                "2026-12-01",
                                registered(association("Den tredje")).<String>path("id")),
                        422,
                        "wrong-validity")
                .then()
                .body("errors.pointer", contains("/from"));
        refusesToRetire(next, old);
        patched(next, Map.of("validTo", "2027-01-01")).then().statusCode(200);
        clock.set(FIRST_SECOND);
        as(REGISTRAR)
                .get(at(next))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("_links", hasKey("archive"))
                .body("_links", hasKey("deactivate"));
        as(REGISTRAR).post(at(next) + "/deactivations").then().statusCode(201);
    }

    /// And does not offer it.
    private static void refusesToRetire(String awaited, String old) {
        for (var noun : List.of("deactivations", "archivals")) {
            problem(as(REGISTRAR).post(at(awaited) + "/" + noun), 409, "illegal-transition")
                    .then()
                    .body("detail", containsString(old))
                    .body("allowed", contains("merge", "succeed"));
        }
        for (var read : List.of(at(awaited), PARTNERS + "?id=" + awaited)) {
            var links = read.equals(at(awaited)) ? "_links" : "items[0]._links";
            as(REGISTRAR)
                    .get(read)
                    .then()
                    .body(links, hasKey("merge"))
                    .body(links, not(hasKey("archive")))
                    .body(links, not(hasKey("deactivate")));
        }
        patched(awaited, Map.of("level", "LOCAL")).then().body("_links", not(hasKey("archive")));
    }

    /// What a duplicate was named for, the one that stays takes.
    @Test
    void who_a_duplicate_is_merged_into_takes_its_places_on_their_days() {
        var old = registered(association("Afløses af en dublet")).<String>path("id");
        var duplicate = registered(association("Afløseren, igen")).<String>path("id");
        succeed(old, "2027-01-01", duplicate).then().statusCode(201);
        var late = registered(Map.of("name", "For sent", "country", "DK", "kind", "NGO", "validFrom", "2027-01-02"))
                .<String>path("id");
        problem(merge(duplicate, late), 422, "unfit-successor")
                .then()
                .body("errors.pointer", contains("/into"))
                .body("errors.code", contains("not-there-on-that-day"))
                .body("errors.detail", contains("Partner %s is not there on 2027-01-01.".formatted(late)));
        var stays = registered(association("Afløseren, den rette")).<String>path("id");
        merge(duplicate, stays).then().statusCode(201);
        as(READER)
                .get(at(stays))
                .then()
                .body("succeeds.partnerId", contains(old))
                .body("succeeds.name", contains("Afløses af en dublet"))
                .body("succeeds.from", contains("2027-01-01"));
        problem(patched(stays, Map.of("validTo", "2026-12-30")), 422, "wrong-validity");
        refusesToRetire(stays, old);
    }

    @Test
    void a_place_taken_long_ago_keeps_no_duplicate_from_being_merged() {
        var duplicate = registered(association("Tog over engang, igen")).<String>path("id");
        var old = registered(association("Ophørte engang")).<String>path("id");
        succeed(old, "2020-01-01", duplicate).then().statusCode(201);
        var stays = registered(
                        Map.of("name", "Tog over engang", "country", "DK", "kind", "NGO", "validFrom", "2021-01-01"))
                .<String>path("id");
        merge(duplicate, stays).then().statusCode(201);
        as(READER).get(at(stays)).then().body("succeeds.partnerId", contains(old));
    }

    @Test
    void a_place_taken_long_ago_leaves_who_took_it_its_own_days() {
        var next = registered(association("Tog over og fik sine dage")).<String>path("id");
        succeed(registered(association("Ophørt for længst")).path("id"), "2020-01-01", next)
                .then()
                .statusCode(201);
        patched(next, Map.of("validFrom", "2020-03-01"))
                .then()
                .statusCode(200)
                .body("succeeds.from", contains("2020-01-01"));
        clock.set(Instant.parse("2027-01-01T11:00:00Z"));
        var today = registered(association("Tager over i dag")).<String>path("id");
        succeed(registered(association("Ophører i går")).path("id"), "2027-01-01", today)
                .then()
                .statusCode(201);
        problem(patched(today, Map.of("validFrom", "2027-01-02")), 422, "wrong-validity");
    }

    private static Response merge(String id, String into) {
        return as(REGISTRAR).body(Map.of("into", into)).post(at(id) + "/mergers");
    }

    @Test
    void who_is_archived_or_set_inactive_takes_nobodys_place() {
        var old = registered(association("Ingen afløser")).<String>path("id");
        for (var noun : List.of("archivals", "deactivations")) {
            var next = registered(association("Ude af brug")).<String>path("id");
            as(REGISTRAR).post(at(next) + "/" + noun).then().statusCode(201);
            var code = noun.equals("archivals") ? "archived" : "inactive";
            problem(succeed(old, "2127-01-01", next), 422, "unfit-successor")
                    .then()
                    .body("errors.pointer", contains("/successors/0"))
                    .body("errors.code", contains(code));
            problem(as(REGISTRAR).body(Map.of("into", next)).post(at(old) + "/mergers"), 422, "unfit-successor")
                    .then()
                    .body("errors.pointer", contains("/into"))
                    .body("errors.code", contains(code));
        }
    }
}
