package org.samverk.kit.journal.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.RawCall;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class NoteInputTest {
    private static final String NOTES = "/samverk/v1/notes";
    private static final String NOTE = "{\"text\": \"a note on ærø\", \"visibility\": \"SHARED\", \"audience\": []}";

    private final String token = Tokens.of("dk", "writer");

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void a_body_in_another_encoding_than_utf_8_is_no_json(Charset encoding) {
        posted(NOTE.getBytes(encoding)).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        posted(("\uFEFF" + NOTE).getBytes(StandardCharsets.UTF_8)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"audience\": [\"æ\"]};malformed-json",
                "{\"audience\": [\"a];malformed-json",
                "{\"audience\": [\"a\"]};validation-failed"
            })
    void a_fault_of_the_text_is_not_blamed_on_the_member_where_it_is_met(String body, String slug) {
        posted(body.getBytes(StandardCharsets.ISO_8859_1)).statusCode(400).body("type", equalTo("/problems/" + slug));
    }

    @Test
    void a_key_is_given_on_one_line() throws IOException {
        var answer = RawCall.send(RestAssured.port, """
                POST /samverk/v1/notes HTTP/1.1
                Host: here
                Authorization: Bearer %s
                Idempotency-Key: aa1
                idempotency-key: bb1
                Content-Type: application/json
                Content-Length: 2""".formatted(token), "{}");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("/problems/invalid-request"), answer);
        assertTrue(answer.contains("one line"), answer);
    }

    private ValidatableResponse posted(byte[] body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then();
    }
}
