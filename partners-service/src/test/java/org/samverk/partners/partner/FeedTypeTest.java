package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FeedTypeTest {
    @Test
    void the_feed_answers_its_batch_under_the_type_that_was_asked_for() {
        registered(association("Begivenhed"));
        var events = "/samverk/v1/events/partners?limit=1";
        as(READER)
                .accept("application/json")
                .get(events)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", hasSize(1));
        for (var accept : List.of("*/*", "application/cloudevents-batch+json")) {
            as(READER)
                    .accept(accept)
                    .get(events)
                    .then()
                    .statusCode(200)
                    .contentType("application/cloudevents-batch+json");
        }
        problem(as(READER).accept("text/csv").get(events), 406, "not-acceptable");
    }

    @Test
    void events_are_found_by_their_type_as_they_bear_it_or_without_its_prefix() {
        var id = registered(association("Begivenhed, søgt")).<String>path("id");
        for (var type : List.of("partner.registered", "org.samverk.partner.registered")) {
            as(READER)
                    .get("/samverk/v1/events/partners?subject=" + id + "&type=" + type)
                    .then()
                    .body("type", contains("org.samverk.partner.registered"));
        }
        as(READER)
                .get("/samverk/v1/events/partners?subject=" + id + "&type=partner.changed")
                .then()
                .body("$", hasSize(0));
    }
}
