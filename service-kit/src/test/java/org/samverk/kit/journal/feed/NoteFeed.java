package org.samverk.kit.journal.feed;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.testing.Tokens;

/// The feed of notes as a client reads it.
final class NoteFeed {
    static final String SERVICE = Tokens.ofClient("partners-service", "reader", "system");
    private static final String PATH = "/samverk/v1/events/notes";

    /// @param next where `Link` says to go on
    record Batch(List<CloudEvent> events, long next) {}

    private NoteFeed() {}

    static Batch after(String token, long position, int limit) {
        return batch(given().auth()
                .oauth2(token)
                .queryParam("after", position)
                .queryParam("limit", limit)
                .get(PATH));
    }

    static List<CloudEvent> about(UUID note, String token) {
        return batch(given().auth().oauth2(token).queryParam("subject", note).get(PATH))
                .events();
    }

    /// The position after which nothing has happened yet.
    static long end() {
        long position = 0;
        while (true) {
            var batch = after(SERVICE, position, 1000);
            if (batch.events().isEmpty()) {
                return batch.next();
            }
            position = batch.next();
        }
    }

    private static Batch batch(Response response) {
        response.then().statusCode(200).contentType(Feed.MEDIA_TYPE);
        var next = response.header("Link").replaceAll(".*[?&]after=(\\d+).*rel=\"next\"", "$1");
        try {
            return new Batch(
                    StoredJson.mapper().readValue(response.asString(), new TypeReference<>() {}), Long.parseLong(next));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }
}
