package org.samverk.agreements.activity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.activity.AnActivity.ACTIVITIES;
import static org.samverk.agreements.activity.AnActivity.at;
import static org.samverk.agreements.activity.AnActivity.planned;
import static org.samverk.agreements.activity.AnActivity.titled;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FollowedUpActivityTest {
    private final FeedReader reader;

    @Inject
    FollowedUpActivityTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void what_is_followed_up_is_not_deleted_until_the_plan_is() {
        var activity = planned(titled("Fulgt op"));
        activity.then().body("_links", hasKey("delete"));
        var plan = UUID.randomUUID();
        tell(plan, 1, "cancelled", activity);
        as(COORDINATOR).get(at(activity)).then().body("_links", not(hasKey("delete")));
        as(COORDINATOR)
                .get(ACTIVITIES + "?id=" + activity.path("id"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0]._links", not(hasKey("delete")));
        refused(as(COORDINATOR).header("If-Match", "*").delete(at(activity)), 409, "still-in-use")
                .then()
                .body("detail", containsString(plan.toString()));
        tell(plan, 2, "deleted", activity);
        as(COORDINATOR).get(at(activity)).then().body("_links", hasKey("delete"));
        as(COORDINATOR).header("If-Match", "*").delete(at(activity)).then().statusCode(204);
    }

    private void tell(UUID plan, long version, String what, Response activity) {
        var subject = Map.of("type", "ACTIVITY", "id", activity.<String>path("id"));
        NeighbourStub.publish(
                "followup",
                "followup-plan." + what,
                plan,
                version,
                Map.of("status", "CANCELLED", "content", Map.of("subject", subject)));
        reader.catchUp("followup");
    }
}
