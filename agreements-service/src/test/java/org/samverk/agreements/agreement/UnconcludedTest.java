package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Who finds what is not concluded yet, or never was, by its status.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class UnconcludedTest {
    private final FeedReader reader;

    @Inject
    UnconcludedTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static void assertListedTo(Response agreement, String status, String... tokens) {
        var list = AGREEMENTS + "?status=" + status + "&id=" + agreement.path("id");
        for (var token : List.of(COORDINATOR, AARHUS, STRANGER)) {
            var items = as(token).get(list).<List<String>>path("items.id");
            assertEquals(List.of(tokens).contains(token), !items.isEmpty(), status);
        }
    }

    @Test
    void what_is_not_concluded_is_listed_to_those_who_see_it() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        assertListedTo(agreement, "DRAFT", COORDINATOR);
        as(COORDINATOR).post(at(agreement) + "/proposals").then().statusCode(201);
        assertListedTo(agreement, "DRAFT");
        assertListedTo(agreement, "PENDING_SIGNATURE", COORDINATOR, AARHUS);
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at(agreement))
                .then()
                .statusCode(200);
        // Until all have signed it is its parties' own, however widely it is to be shown then.
        assertListedTo(agreement, "PENDING_SIGNATURE", COORDINATOR, AARHUS);
        as(COORDINATOR).post(at(agreement) + "/cancellations").then().statusCode(201);
        assertListedTo(agreement, "PENDING_SIGNATURE");
        assertListedTo(agreement, "CANCELLED", COORDINATOR, AARHUS);
    }
}
