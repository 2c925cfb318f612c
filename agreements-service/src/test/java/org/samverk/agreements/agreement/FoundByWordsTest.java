package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FoundByWordsTest {
    private final FeedReader reader;

    @Inject
    FoundByWordsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void an_agreement_is_found_by_the_words_of_its_title_in_any_language_and_case() {
        var drafted = titled(Map.of("da", "Kvækerflor i Ålborg", "en", "Quagmire blossom"));
        var id = drafted.<String>path("id");
        for (var words : new String[] {"kvækerflor", "KVÄKER alborg", "blossom quag", "Kvaekerflor aalborg"}) {
            found(COORDINATOR, words).then().body("items.id", contains(id));
        }
        found(COORDINATOR, "kvækerflor odense").then().body("items", empty());
        found(COORDINATOR, "kv_kerflor").then().body("items", empty());
        found(STRANGER, "kvækerflor").then().body("items", empty());
    }

    @Test
    void a_new_title_is_found_and_the_old_one_no_more() {
        var drafted = titled(Map.of("da", "Snirkelsnegl"));
        changed(drafted, COORDINATOR, Map.of("terms", with(terms(REGION, MUNICIPALITY), titleOf("Krumspringsko"))));
        found(COORDINATOR, "krumspringsko").then().body("items.id", contains(drafted.<String>path("id")));
        found(COORDINATOR, "snirkelsnegl").then().body("items", empty());
    }

    @Test
    void too_many_words_are_refused() {
        refused(found(COORDINATOR, "x".repeat(201)), 400, "validation-failed")
                .then()
                .body("errors.parameter", contains("q"));
    }

    private static Response titled(Map<String, String> title) {
        return drafted(Map.of("terms", with(terms(REGION, MUNICIPALITY), Map.of("title", title))));
    }

    private static Map<String, Object> titleOf(String danish) {
        return Map.of("title", Map.of("da", danish));
    }

    private static Response found(String token, String words) {
        return as(token).queryParam("q", words).get(AGREEMENTS);
    }
}
