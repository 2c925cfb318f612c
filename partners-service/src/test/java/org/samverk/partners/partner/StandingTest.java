package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// The status of a partner on a day, as its representation says and as the lists filter by it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StandingTest {
    private static final String WORD = "statusprøve";
    /// Around the midnights of 1 March 2126 and of 1 April 2126 in Denmark and in Finland.
    private static final List<Instant> MOMENTS = Stream.of(
                    "2126-02-28T21:59:59Z",
                    "2126-02-28T22:00:00Z",
                    "2126-02-28T22:59:59Z",
                    "2126-02-28T23:00:00Z",
                    "2126-03-31T20:59:59Z",
                    "2126-03-31T21:00:00Z",
                    "2126-03-31T21:59:59Z",
                    "2126-03-31T22:00:00Z",
                    "2127-01-01T00:00:00Z")
            .map(Instant::parse)
            .toList();

    private final SettableClock clock;

    @Inject
    StandingTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static String entered(String name, String country, @Nullable String from, @Nullable String to) {
        var body = new HashMap<String, Object>(Map.of("name", WORD + " " + name, "country", country, "kind", "NGO"));
        if (from != null) {
            body.put("validFrom", from);
        }
        if (to != null) {
            body.put("validTo", to);
        }
        return registered(body).path("id");
    }

    private static Response act(String id, String noun, Map<String, Object> body) {
        var response = as(REGISTRAR).body(body).post(PARTNERS + "/" + id + "/" + noun);
        response.then().statusCode(201);
        return response;
    }

    private static Map<String, String> byId(String filter) {
        var found = new TreeMap<String, String>();
        as(READER)
                .get(PARTNERS + "?q=" + WORD + "&limit=100" + filter)
                .<List<Map<String, Object>>>path("items")
                .forEach(item -> found.put((String) item.get("id"), (String) item.get("status")));
        return found;
    }

    @Test
    void a_list_filtered_by_status_holds_what_says_so_at_every_moment() {
        var heir = entered("arving", "DK", null, null);
        for (var country : List.of("DK", "FI")) {
            entered("altid", country, null, null);
            entered("fra", country, "2126-03-01", null);
            entered("til", country, null, "2126-03-31");
            entered("fra og til", country, "2126-03-01", "2126-03-31");
            act(entered("inaktiv", country, "2126-03-01", null), "deactivations", Map.of());
            act(
                    entered("efterfulgt", country, "2126-03-01", null),
                    "successions",
                    Map.of("from", "2126-04-01", "successors", List.of(heir)));
            var off = entered("inaktiv og efterfulgt", country, null, null);
            act(off, "deactivations", Map.of());
            act(off, "successions", Map.of("validTo", "2126-02-28", "successors", List.of(heir)));
            act(entered("dublet", country, "2126-03-01", null), "mergers", Map.of("into", heir));
        }
        for (var moment : MOMENTS) {
            clock.set(moment);
            var all = byId("");
            var filtered = new TreeMap<String, String>();
            for (var status : List.of("ACTIVE", "INACTIVE", "DISSOLVED")) {
                byId("&status=" + status).forEach((id, said) -> {
                    assertEquals(status, said, "at " + moment);
                    filtered.put(id, said);
                });
            }
            assertEquals(all, filtered, "at " + moment);
            assertEquals(15, all.size());
            assertEquals(2, byId("&status=MERGED").size());
        }
    }

    @Test
    void a_partner_is_set_inactive_and_active_again_and_said_once() {
        var at = PARTNERS + "/" + registered(association("Holder pause")).path("id");
        problem(as(REGISTRAR).post(at + "/activations"), 409, "illegal-transition");
        as(REGISTRAR).post(at + "/deactivations").then().statusCode(201);
        problem(as(REGISTRAR).post(at + "/deactivations"), 409, "illegal-transition");
        assertEquals("INACTIVE", as(READER).get(at).path("status"));
        as(REGISTRAR).post(at + "/activations").then().statusCode(201);
        assertEquals("ACTIVE", as(READER).get(at).path("status"));
    }

    @Test
    void days_are_in_order() {
        problem(
                as(REGISTRAR)
                        .body(Map.of(
                                "name",
                                "Baglæns",
                                "country",
                                "DK",
                                "kind",
                                "NGO",
                                "validFrom",
                                "2026-02-01",
                                "validTo",
                                "2026-01-31"))
                        .post(PARTNERS),
                400,
                "validation-failed");
        registered(Map.of(
                "name",
                "En eneste dag",
                "country",
                "SE",
                "kind",
                "NGO",
                "validFrom",
                "2026-02-01",
                "validTo",
                "2026-02-01"));
    }
}
