package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.RawCall;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnreadableRequestTest {
    @ParameterizedTest
    @CsvSource({
        "GET /samverk/v1/partners/%zz HTTP/1.1, 400, invalid-request",
        "GET /samverk/v1/partners?q=100% HTTP/1.1, 400, invalid-request",
        "GARBAGE, 400, invalid-request",
        "GET /samverk/v1/partners HTTP/1.1~Bad Header : x, 400, invalid-request",
        "GET /samverk/v1/partners?q=LONG HTTP/1.1, 414, uri-too-long",
        "GET /samverk/v1/partners HTTP/1.1~X-Much: LONG, 431, headers-too-large"
    })
    void what_cannot_be_read_is_a_problem_too(String request, int status, String slug) throws IOException {
        var answer = RawCall.send(
                RestAssured.port, request.replace("~", "\n").replace("LONG", "x".repeat(100_000)) + "\nHost: here");
        assertTrue(answer.matches("(?s)HTTP/1.[01] " + status + " .*"), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        var problem = new JsonPath(answer.substring(answer.indexOf("\r\n\r\n")));
        assertEquals("/problems/" + slug, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        for (var member : List.of("title", "detail", "instance")) {
            assertTrue(!problem.getString(member).isBlank(), answer);
        }
    }
}
