package org.samverk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The realm as it is imported: the one place that names the demo users.
record Realm(JsonNode content) {

    static final String PASSWORD = "samverk";

    record User(String name, String organisation, List<String> roles) {}

    static Path file(Path root) {
        return root.resolve("deploy/keycloak/samverk-realm.json");
    }

    static Realm in(Path root) {
        try {
            return new Realm(new ObjectMapper().readTree(file(root).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<User> users() {
        return all("users")
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> new User(
                        user.path("username").asText(),
                        user.at("/attributes/organisation/0").asText(),
                        texts(user.path("realmRoles"))))
                .toList();
    }

    Stream<JsonNode> all(String kind) {
        return content.path(kind).valueStream();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
