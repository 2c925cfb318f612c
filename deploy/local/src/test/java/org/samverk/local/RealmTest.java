package org.samverk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final Realm realm = Realm.in(Path.of(System.getProperty("samverk.root")));

    @Test
    void every_service_has_a_client_with_the_secret_it_is_started_with() {
        var secrets = realm.all("clients")
                .filter(client -> client.has("secret"))
                .collect(Collectors.toMap(
                        RealmTest::id, client -> client.path("secret").asText()));
        var expected = Part.ALL.stream()
                .filter(part -> part.ownDatabase().isPresent())
                .collect(Collectors.toMap(Part::name, Part::secret));
        expected.put("regional-it", "samverk-demo");
        assertEquals(Map.copyOf(expected), secrets);
    }

    @Test
    void every_client_puts_organisation_and_audience_into_its_tokens() {
        realm.all("clients").forEach(client -> {
            var mappers = client.path("protocolMappers")
                    .valueStream()
                    .map(mapper -> mapper.path("name").asText())
                    .toList();
            assertTrue(mappers.containsAll(Set.of("organisation", "audience samverk")), id(client));
        });
    }

    @Test
    void all_roles_that_users_have_are_declared() {
        var declared = realm.content()
                .at("/roles/realm")
                .valueStream()
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
        var given = new HashSet<String>();
        realm.all("users")
                .flatMap(user -> user.path("realmRoles").valueStream())
                .map(JsonNode::asText)
                .forEach(given::add);
        assertEquals(declared, given);
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }
}
