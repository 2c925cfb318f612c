package org.samverk.partners.partner;

import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
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
class ConditionalRequestTest {
    private static final String PARTNERS = "/samverk/v1/partners";

    @Test
    void who_has_it_already_is_told_so_by_head_too() {
        var at = PARTNERS + "/" + registered(association("Hovedet")).path("id");
        var tag = as(READER).get(at).header("ETag");
        as(READER).header("If-None-Match", tag).head(at).then().statusCode(304).header("ETag", tag);
        as(READER)
                .header("If-None-Match", "\"1-0\"")
                .head(at)
                .then()
                .statusCode(200)
                .header("ETag", tag);
    }

    @Test
    void a_version_is_written_in_one_way() {
        var at = PARTNERS + "/" + registered(association("Nul foran")).path("id");
        for (var tag : List.of("\"01\"", "W/\"1\"", "1", "\"\"", "\"1.0\"")) {
            problem(
                    as(REGISTRAR)
                            .header("If-Match", tag)
                            .body(association("Nyt"))
                            .put(at),
                    412,
                    "precondition-failed");
        }
    }
}
