package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.samverk.acceptance.profile.ApiDocument;

/// What the schemas of a value name. A schema lets pass what it does not name, so that callers may be
/// sent more one day: an example that has more is out of date.
final class Members {
    private static final List<String> CHOICES = List.of("allOf", "anyOf", "oneOf");

    private final ApiDocument document;

    Members(ApiDocument document) {
        this.document = document;
    }

    /// The members that none of the schemas names, as pointers.
    List<String> unnamed(List<JsonNode> schemas, JsonNode value) {
        var all = schemas.stream().flatMap(this::withChoices).toList();
        var unnamed = new ArrayList<String>();
        value.properties().forEach(member -> {
            var named = all.stream()
                    .flatMap(schema -> named(schema, member.getKey()))
                    .toList();
            var free = all.stream().allMatch(schema -> schema.path("properties").isEmpty());
            if (named.isEmpty() && !free) {
                unnamed.add("/" + member.getKey());
            }
            unnamed(named, member.getValue()).forEach(deeper -> unnamed.add("/" + member.getKey() + deeper));
        });
        var items = all.stream()
                .filter(schema -> schema.has("items"))
                .map(schema -> schema.path("items"))
                .toList();
        if (value.isArray()) {
            value.forEach(item -> unnamed(items, item).forEach(deeper -> unnamed.add("/-" + deeper)));
        }
        return unnamed;
    }

    private Stream<JsonNode> withChoices(JsonNode schema) {
        var found = document.resolved(schema);
        return Stream.concat(
                Stream.of(found),
                CHOICES.stream()
                        .flatMap(choice -> found.path(choice).valueStream())
                        .flatMap(this::withChoices));
    }

    private static Stream<JsonNode> named(JsonNode schema, String member) {
        return Stream.of(schema.path("properties").path(member), schema.path("additionalProperties"))
                .filter(JsonNode::isObject)
                .limit(1);
    }
}
