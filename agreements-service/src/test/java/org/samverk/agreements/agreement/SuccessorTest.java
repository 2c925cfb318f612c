package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// Organisations that were merged or succeeded in the register, as callers here. Their numbers stand for the first,
/// second and third region, and for a duplicate of the third.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SuccessorTest {
    private static final Instant LAST_SECOND = Instant.parse("2126-12-31T22:59:59Z");
    private static final Instant FIRST_SECOND = Instant.parse("2126-12-31T23:00:00Z");
    private static final AtomicLong VERSION = new AtomicLong();
    private static final String FIRST = "10000009";
    private static final String SECOND = "20000008";
    private static final String NEW = "30000007";
    private static final String DUPLICATE = "40000006";

    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    SuccessorTest(SettableClock clock, FeedReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void register() {
        AnAgreement.register();
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private static UUID id(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String number, String area, Map<String, Object> also, @Nullable String validFrom) {
        var content = new HashMap<String, Object>(Map.of(
                "name",
                "Region " + number,
                "kind",
                "REGION",
                "country",
                "DK",
                "identifiers",
                List.of(Map.of("scheme", "DK_CVR", "value", number)),
                "areas",
                List.of(Map.of("country", "DK", "level", "REGION", "code", area))));
        if (validFrom != null) {
            content.put("validFrom", validFrom);
        }
        var state = new HashMap<String, Object>(Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        state.putAll(also);
        NeighbourStub.publish("partners", "partner.changed", id(number), VERSION.incrementAndGet(), state);
    }

    private static Map<String, Object> succeededBy(String... numbers) {
        var ids = List.of(numbers).stream().map(SuccessorTest::id).toList();
        return Map.of("succession", Map.of("from", "2127-01-01", "successors", ids));
    }

    /// What is heard makes the application forget whose claims it has looked up.
    private void on(Instant moment) {
        clock.set(moment);
        tell(NEW, "1085", Map.of(), "2127-01-01");
        reader.catchUp("partners");
    }

    private static RequestSpecification coordinator(String claim) {
        return as(Tokens.of(claim, "coordinator"));
    }

    private static Response draftedBy(String number) {
        var drafted = coordinator("DK_CVR:" + number)
                .body(between(id(number), MUNICIPALITY))
                .post(AGREEMENTS);
        drafted.then().statusCode(201);
        return drafted;
    }

    @Test
    void a_successor_has_from_its_first_day_what_its_predecessors_owned() {
        tell(FIRST, "1084", succeededBy(NEW), null);
        tell(SECOND, "1085", succeededBy(NEW), null);
        on(LAST_SECOND);
        var first = draftedBy(FIRST);
        var second = draftedBy(SECOND);
        for (var drafted : List.of(first, second)) {
            coordinator("DK_CVR:" + NEW).get(at(drafted)).then().statusCode(404);
        }
        coordinator("AREA:DK-1085").get(at(second)).then().statusCode(200);
        coordinator("AREA:DK-1085").get(at(first)).then().statusCode(404);

        on(FIRST_SECOND);
        for (var claim : List.of(
                "DK_CVR:" + NEW,
                "DK_CVR:" + FIRST,
                "DK_CVR:" + SECOND,
                "AREA:DK-1084",
                "AREA:DK-1085",
                "PARTNER:" + id(FIRST))) {
            for (var drafted : List.of(first, second)) {
                coordinator(claim).get(at(drafted)).then().statusCode(200).body("_links", hasKey("update"));
            }
        }
    }

    @Test
    void the_tokens_of_what_is_split_are_nobodys() {
        tell(FIRST, "1084", Map.of(), null);
        on(LAST_SECOND);
        var drafted = draftedBy(FIRST);
        tell(FIRST, "1084", succeededBy(NEW, SECOND), null);
        on(FIRST_SECOND);
        coordinator("DK_CVR:" + NEW).get(at(drafted)).then().statusCode(200);
        coordinator("DK_CVR:" + FIRST)
                .body(between(id(FIRST), MUNICIPALITY))
                .post(AGREEMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organisation-not-registered"));
    }

    @Test
    void of_two_that_govern_an_area_its_tokens_are_those_of_the_one_that_was_there_first() {
        var ids = Stream.of(SECOND, DUPLICATE)
                .sorted(Comparator.comparing(number -> id(number).toString()))
                .toList();
        var there = ids.getLast();
        tell(there, "1089", Map.of(), null);
        tell(ids.getFirst(), "1089", Map.of(), "2127-01-01");
        for (var moment : List.of(LAST_SECOND, FIRST_SECOND)) {
            on(moment);
            coordinator("AREA:DK-1089").get(at(draftedBy(there))).then().statusCode(200);
        }
        coordinator("AREA:DK-1089").get(at(draftedBy(ids.getFirst()))).then().statusCode(404);
    }

    @Test
    void a_duplicate_is_the_one_it_was_merged_into_until_they_are_separated() {
        tell(DUPLICATE, "1081", Map.of(), null);
        tell(NEW, "1085", Map.of(), null);
        reader.catchUp("partners");
        var drafted = draftedBy(DUPLICATE);
        coordinator("DK_CVR:" + NEW).get(at(drafted)).then().statusCode(404);
        tell(DUPLICATE, "1081", Map.of("status", "MERGED", "merger", Map.of("into", id(NEW))), null);
        reader.catchUp("partners");
        for (var claim : List.of("DK_CVR:" + NEW, "DK_CVR:" + DUPLICATE, "AREA:DK-1081")) {
            coordinator(claim).get(at(drafted)).then().statusCode(200).body("_links", hasKey("update"));
        }
        tell(DUPLICATE, "1081", Map.of(), null);
        reader.catchUp("partners");
        coordinator("DK_CVR:" + NEW).get(at(drafted)).then().statusCode(404);
        coordinator("DK_CVR:" + DUPLICATE).get(at(drafted)).then().statusCode(200);
    }

    @Test
    void who_is_there_for_good_is_heard_of_like_any_other() {
        var id = id("50000005");
        var content = Map.of("name", "Ævarandi", "kind", "NGO", "country", "IS", "validTo", "9999-12-31");
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                id,
                1,
                Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        reader.catchUp("partners");
        as(COORDINATOR)
                .body(between(REGION, id))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .body("parties[1].name", equalTo("Ævarandi"));
    }

    @Test
    void what_names_a_predecessor_is_shown_and_found_with_who_has_taken_its_place() {
        tell(FIRST, "1084", succeededBy(NEW), null);
        on(LAST_SECOND);
        var drafted = draftedBy(FIRST);
        drafted.then().body("owner", not(hasKey("currentPartnerId")));
        finds("owner=" + id(FIRST), drafted, true);
        finds("owner=" + id(NEW), drafted, false);

        on(FIRST_SECOND);
        coordinator("DK_CVR:" + NEW)
                .get(at(drafted))
                .then()
                .body("ownerPartnerId", equalTo(id(FIRST).toString()))
                .body("owner.id", equalTo(id(FIRST).toString()))
                .body("owner.currentPartnerId", equalTo(id(NEW).toString()))
                .body("parties[0].currentPartnerId", equalTo(id(NEW).toString()))
                .body("parties[1]", not(hasKey("currentPartnerId")));
        for (var number : List.of(FIRST, NEW)) {
            finds("owner=" + id(number), drafted, true);
            finds("party=" + id(number) + "&count=true", drafted, true);
        }
        finds("owner=" + id(SECOND), drafted, false);
    }

    private static void finds(String filter, Response drafted, boolean expected) {
        var ids = coordinator("DK_CVR:" + FIRST).get(AGREEMENTS + "?" + filter).<List<String>>path("items.id");
        assertEquals(expected, ids.contains(drafted.<String>path("id")), filter);
    }
}
