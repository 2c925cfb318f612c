package org.samverk.agreements.pilot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.PILOTS;
import static org.samverk.agreements.pilot.APilot.STRANGER;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.bare;
import static org.samverk.agreements.pilot.APilot.changed;
import static org.samverk.agreements.pilot.APilot.prepared;
import static org.samverk.agreements.pilot.APilot.refused;
import static org.samverk.agreements.pilot.AnArea.AREAS;
import static org.samverk.agreements.pilot.AnArea.content;
import static org.samverk.agreements.pilot.AnArea.proposed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PilotsByWordsTest {
    private static final List<String> WORDS =
            List.of("kvækerflor", "KVÄKER alborg", "blossom quag", "Kvaekerflor aalborg");

    private final FeedReader reader;

    @Inject
    PilotsByWordsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        APilot.register();
        reader.catchUp("partners");
    }

    @Test
    void a_pilot_is_found_by_the_words_of_its_title_by_those_who_see_it() {
        var content = bare();
        content.put("title", Map.of("sv", "Kväkerflor i Ålborg", "en", "Quagmire blossom"));
        var pilot = prepared(content);
        for (var words : WORDS) {
            found(PILOTS, OWNER, words).then().body("items.id", contains(pilot.<String>path("id")));
        }
        found(PILOTS, OWNER, "kvækerflor odense").then().body("items", empty());
        found(PILOTS, OWNER, "kv_kerflor").then().body("items", empty());
        found(PILOTS, STRANGER, "kvækerflor").then().body("items", empty());
        changed(pilot, OWNER, Map.of("title", Map.of("sv", "Krumspringsko")))
                .then()
                .statusCode(200);
        found(PILOTS, OWNER, "krumspring").then().body("items.id", contains(pilot.<String>path("id")));
        found(PILOTS, OWNER, "kvækerflor").then().body("items", empty());
    }

    @Test
    void an_area_is_found_by_the_words_of_its_name() {
        var content = content();
        content.put("name", Map.of("sv", "Kväkerflor i Ålborg", "en", "Quagmire blossom"));
        var area = proposed(content);
        for (var words : WORDS) {
            found(AREAS, STRANGER, words).then().body("items.id", contains(area.<String>path("id")));
        }
        found(AREAS, OWNER, "kvækerflor odense").then().body("items", empty());
        found(AREAS + "?status=CLOSED", OWNER, "kvækerflor").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {PILOTS, AREAS})
    void too_many_words_are_refused_and_so_is_what_is_no_filter(String list) {
        refused(found(list, OWNER, "x".repeat(201)), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("q"));
        refused(found(list + "?words=x", OWNER, "x"), 400, "unknown-parameter")
                .then()
                .body("errors.parameter", contains("words"));
    }

    private static Response found(String list, String token, String words) {
        return as(token).queryParam("q", words).get(list);
    }
}
