package org.samverk.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.gateway.StubNeighbours;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
@TestProfile(UnlimitedTest.Unlimited.class)
class UnlimitedTest {

    public static class Unlimited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("samverk.rate-limit.enabled", "false", "samverk.rate-limit.requests", "1");
        }
    }

    @Test
    void limits_that_are_off_refuse_nobody_and_are_not_announced() {
        for (var request = 0; request < 3; request++) {
            given().get("/samverk/v1/api-info")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", nullValue())
                    .header("RateLimit-Policy", nullValue());
        }
    }
}
