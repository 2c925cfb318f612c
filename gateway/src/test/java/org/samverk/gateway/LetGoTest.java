package org.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.gateway.RelayTest.refused;
import static org.samverk.gateway.RelayTest.signedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubNeighbours.class)
class LetGoTest {

    @Test
    void a_reading_is_asked_again_when_the_service_let_go_of_the_connection_and_a_write_is_not() {
        var heard = heardByTheLeaving();
        assertEquals(heard + 2, heardByTheLeaving());
        heard = heardByTheLeaving();
        refused(
                signedIn()
                        .contentType("application/json")
                        .body("{}")
                        .post("/samverk/v1/leaving")
                        .then(),
                503,
                "service-unavailable");
        assertEquals(heard + 2, heardByTheLeaving());
    }

    private static int heardByTheLeaving() {
        return Integer.parseInt(signedIn()
                .get("/samverk/v1/leaving")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
