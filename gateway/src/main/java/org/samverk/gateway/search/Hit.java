package org.samverk.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.samverk.gateway.document.ApiDocument;

/// Something found, as one line of the ranked list.
record Hit(Searched type, JsonNode item, Titles titles, Closeness closeness) implements Comparable<Hit> {
    /// Where a service's item says what it is called.
    private static final List<String> TITLES = List.of("/title", "/name", "/names", "/terms/title");

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::closeness)
            .thenComparing(Hit::updatedAt, Comparator.reverseOrder())
            .thenComparing(Hit::id);

    static Hit of(Searched type, JsonNode item, String words) {
        var titles = type == Searched.HEALTH_CHALLENGE
                ? Titles.beginning(item.path("text"))
                : Titles.of(TITLES.stream().map(item::at));
        return new Hit(type, item, titles, titles.closenessTo(words));
    }

    @Override
    public int compareTo(Hit other) {
        return BEST_FIRST.compare(this, other);
    }

    void writeTo(ObjectNode json, List<LanguageRange> languages) {
        json.put("type", type.name()).put("id", id());
        titles.in(languages).ifPresent(title -> json.put("title", title));
        json.put("closeness", closeness.name()).put("updatedAt", updatedAt().toString());
        json.putObject("_links")
                .putObject("self")
                .put("href", ApiDocument.BASE_PATH + type.path() + "/" + id())
                .put("method", "GET");
    }

    private String id() {
        return item.path("id").asText();
    }

    private Instant updatedAt() {
        return Instant.parse(item.path("updatedAt").asText(Instant.EPOCH.toString()));
    }
}
