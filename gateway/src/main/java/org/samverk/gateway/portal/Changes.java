package org.samverk.gateway.portal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.samverk.gateway.document.ApiDocument;

/// How the API came to be what it is, and what will leave it.
@Singleton
class Changes {

    private static final String RELEASES = "/changes.json";

    private final List<Release> releases;
    private final List<Leaving> leaving;

    Changes(ObjectMapper json, ApiDocument document) {
        this.releases = read(json);
        this.leaving = document.tree()
                .path("paths")
                .propertyStream()
                .flatMap(path -> Leaving.at(path.getKey(), path.getValue()))
                .toList();
    }

    /// @param changes by language
    record Release(String version, String released, Map<String, List<String>> changes) {}

    /// @param sunset from when on it may be gone; empty while that is not decided
    /// @param notice a page about it, or empty
    record Leaving(String operation, String since, String sunset, String notice) {

        static Stream<Leaving> at(String path, JsonNode item) {
            return item.propertyStream()
                    .filter(member -> member.getValue().path("deprecated").asBoolean())
                    .map(member -> new Leaving(
                            member.getKey().toUpperCase(Locale.ROOT) + " " + path,
                            member.getValue().path("x-deprecated-since").asText(),
                            member.getValue().path("x-sunset").asText(),
                            member.getValue().path("x-deprecation-notice").asText()));
        }
    }

    /// The newest first.
    List<Release> releases() {
        return releases;
    }

    List<Leaving> leaving() {
        return leaving;
    }

    private static List<Release> read(ObjectMapper json) {
        try (var stream = Changes.class.getResourceAsStream(RELEASES)) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
